import { asked, done } from "./store-requests.ts";

/** What one browser keeps for one member of one workspace, in IndexedDB; it never leaves the browser. */
export type LocalStore = {
  /** False for a store that ends with the page. */
  readonly isLasting: boolean;
  readonly all: (shelf: Shelf) => Promise<readonly Kept[]>;
  readonly get: (shelf: Shelf, key: string) => Promise<unknown>;
  /** Resolves when the browser has written it to the disk. */
  readonly put: (shelf: Shelf, key: string, value: unknown) => Promise<void>;
  readonly remove: (shelf: Shelf, key: string) => Promise<void>;
  readonly close: () => void;
};

/** Something kept, under its key; keys sort as text. */
export type Kept = { readonly key: string; readonly value: unknown };

const shelves = ["outbox", "refused", "ballots", "asides"] as const;
export type Shelf = (typeof shelves)[number];

/** Rises with each shelf that is added. */
const VERSION = 2;

const nameOf = (workspace: string, member: string): string => `barycenter:${workspace}:${member}:kept`;

/** Opens the store of that member, making it when there is none. */
export async function openLocalStore(workspace: string, member: string): Promise<LocalStore> {
  const opening = indexedDB.open(nameOf(workspace, member), VERSION);
  opening.addEventListener("upgradeneeded", () => {
    const { objectStoreNames: there } = opening.result;
    for (const shelf of shelves) if (!there.contains(shelf)) opening.result.createObjectStore(shelf);
  });
  const database = await asked(opening);
  database.addEventListener("versionchange", () => database.close()); // another tab takes it away
  const reading = (shelf: Shelf) => database.transaction(shelf).objectStore(shelf);
  const writing = async (shelf: Shelf, write: (objects: IDBObjectStore) => unknown) => {
    const transaction = database.transaction(shelf, "readwrite", { durability: "strict" });
    write(transaction.objectStore(shelf));
    transaction.commit(); // now: a page that goes before its answers have come would take it along
    await done(transaction);
  };
  return {
    isLasting: true,
    all: async (shelf) => {
      const objects = reading(shelf);
      const [keys, values] = await Promise.all([
        asked(objects.getAllKeys()),
        asked<unknown[]>(objects.getAll()),
      ]);
      return keys.map((key, place) => ({ key: typeof key === "string" ? key : "", value: values[place] }));
    },
    get: (shelf, key) => asked<unknown>(reading(shelf).get(key)),
    put: (shelf, key, value) => writing(shelf, (objects) => objects.put(value, key)),
    remove: (shelf, key) => writing(shelf, (objects) => objects.delete(key)),
    close: () => database.close(),
  };
}
