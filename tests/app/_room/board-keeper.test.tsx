import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { keepBoard } from "#app/_room/board-keeper.ts";
import { leftBoard } from "#app/_room/kept-board.ts";

const root = "text/weaken/summary";
const origin = { by: "keeper" };
const open = async (name: string) => {
  const document = new Y.Doc();
  return { document, keeper: await keepBoard(name, document, origin) };
};
const reopened = async (name: string) => (await open(name)).document.getText(root).toString();

/** Fills the browser's disk; answers with what makes room on it again. */
function fillDisk(): () => void {
  const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  return () => spy.mockRestore();
}

test("what is written is there on the next page, with the places that had not been sent", async () => {
  const first = await open("b1");
  first.document.getText(root).insert(0, "Kept.");
  first.keeper.note([root]);
  first.keeper.close();
  const second = await open("b1");
  expect(second.document.getText(root).toString()).toBe("Kept.");
  expect(second.keeper.waiting).toEqual([root]);
});

test("a browser that is full says so and breaks nothing, and what is missing is written once there is room", async () => {
  const { document, keeper } = await open("b2");
  const makeRoom = fillDisk();
  document.getText(root).insert(0, "Written on a full disk. ");
  await vi.waitFor(() => expect(keeper.keeping.now()).toBe("full"));
  makeRoom();
  document.getText(root).insert(0, "Room again. ");
  await vi.waitFor(() => expect(keeper.keeping.now()).toBe("kept"));
  keeper.close();
  expect(await reopened("b2")).toBe("Room again. Written on a full disk. ");
});

test("a store that another window took away is no longer kept, and one can write on", async () => {
  const { document, keeper } = await open("b3");
  await (await open("b3")).keeper.drop();
  document.getText(root).insert(0, "On.");
  await vi.waitFor(() => expect(keeper.keeping.now()).toBe("full"));
  expect(document.getText(root).toString()).toBe("On.");
});

test("two windows write into one copy, and many updates become one without losing either", async () => {
  const one = await open("b4");
  const other = await open("b4");
  other.document.getText("text/other/note").insert(0, "From the other window.");
  for (let letter = 0; letter < 520; letter += 1) one.document.getText(root).insert(0, "x");
  const count = () =>
    new Promise<number>((resolve) => {
      const opening = indexedDB.open("b4");
      opening.addEventListener("success", () => {
        const counted = opening.result.transaction("updates").objectStore("updates").count();
        counted.addEventListener("success", () => {
          opening.result.close();
          resolve(counted.result);
        });
      });
    });
  await vi.waitFor(async () => expect(await count()).toBeLessThan(100));
  const later = await open("b4");
  expect(later.document.getText(root).length).toBe(520);
  expect(later.document.getText("text/other/note").toString()).toBe("From the other window.");
});

test("what somebody left behind unsent is found when they may not write any more, and gone once dropped", async () => {
  const place = { workspace: "w1", member: "jo" };
  const { document, keeper } = await open("barycenter:w1:jo:board");
  document.getText(root).insert(0, "Written in a tunnel.");
  keeper.note([root]);
  keeper.close();
  const left = await leftBoard(place);
  expect(left?.unsent()).toEqual([{ root, text: "Written in a tunnel." }]);
  await left?.drop();
  expect(await leftBoard(place)).toBeNull();
});

test("a copy of which all was sent is nothing left behind", async () => {
  const { document, keeper } = await open("barycenter:w1:cy:board");
  document.getText(root).insert(0, "Sent.");
  keeper.note([]);
  keeper.close();
  expect(await leftBoard({ workspace: "w1", member: "cy" })).toBeNull();
});
