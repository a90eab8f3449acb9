import type { LocalStore, Shelf } from "./local-store.ts";

/** A store for browsers that keep nothing: it lasts as long as the page. */
export function memoryStore(): LocalStore {
  const shelves = new Map<Shelf, Map<string, unknown>>();
  const on = (shelf: Shelf): Map<string, unknown> => {
    const there = shelves.get(shelf) ?? new Map<string, unknown>();
    shelves.set(shelf, there);
    return there;
  };
  return {
    isLasting: false,
    all: (shelf) =>
      Promise.resolve(
        [...on(shelf)].map(([key, value]) => ({ key, value })).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      ),
    get: (shelf, key) => Promise.resolve(on(shelf).get(key)),
    put: (shelf, key, value) => {
      on(shelf).set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (shelf, key) => {
      on(shelf).delete(key);
      return Promise.resolve();
    },
    close: () => {},
  };
}
