import { IDBFactory } from "fake-indexeddb";
import { expect, onTestFinished, test } from "vitest";
import { forgetEverythingHere } from "#app/_home/forget-everything-here.ts";
import { openLocalStore } from "#app/_room/local-store.ts";

/** The page has this instead of what the browser gives it. */
function having(name: "indexedDB" | "localStorage", get: () => unknown): void {
  const real = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { get, configurable: true });
  onTestFinished(() => {
    if (real === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.defineProperty(globalThis, name, real);
  });
}

test("whoever signs out leaves no outbox and no ballot behind", async () => {
  const factory = new IDBFactory();
  having("indexedDB", () => factory);
  (await openLocalStore("w1", "m1")).close();
  expect(await factory.databases()).toHaveLength(1);
  await forgetEverythingHere();
  expect(await factory.databases()).toEqual([]);
});

test("one can sign out of a browser that keeps nothing", async () => {
  having("indexedDB", () => undefined);
  having("localStorage", () => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(await forgetEverythingHere().then(() => "signed out")).toBe("signed out");
});
