import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { onTestFinished, expect, test } from "vitest";
import * as Y from "yjs";
import { caretaker } from "#app/_room/caretaker.ts";
import type { Documents } from "#app/_room/documents.ts";
import { doorkeeper } from "#app/_room/doorkeeper.ts";
import { held } from "#app/_room/held.ts";
import { memoryStore } from "#app/_room/memory-store.ts";
import { RoomContext } from "#app/_room/room-context.ts";
import { RefusedList } from "#app/_room/refused-list.tsx";
import { openAsides } from "#app/_room/set-aside.ts";
import { textsAt } from "#app/_room/touched-texts.ts";
import type { Role } from "#lib/session/session.ts";
import type { WorkspaceView } from "#lib/wire/api.ts";
import { closeCodes } from "#lib/wire/close.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

const root = "text/weaken/summary";
const viewAs = (role: Role) => ({ member: "jo", role, generation: 1 }) as unknown as WorkspaceView;

/** Jo's page, in which some texts wait to be sent; the server says which role she has now. */
async function aPage(unsent: readonly string[]) {
  const store = memoryStore();
  const asides = await openAsides(store);
  const document = new Y.Doc();
  document.getText(root).insert(0, "Written in a tunnel.");
  const board = {
    document,
    state: held({ isConnected: false, isSynced: false, waiting: unsent.length }),
    unsent: () => textsAt(document, unsent),
  };
  let replaced = 0;
  const documents = () =>
    ({
      board: held(board),
      replaceBoard: () => Promise.resolve((replaced += 1)),
      reconnect: () => {},
    }) as unknown as Documents;
  const self = held(viewAs("analyst"));
  const now = { role: "analyst" as Role };
  const door = doorkeeper({
    self,
    look: () => Promise.resolve({ kind: "in", view: viewAs(now.role) }),
    documents,
    shut: () => {},
    onRole: (...how) => care.onRole(...how),
  });
  const care = caretaker({ door, asides, documents });
  return { store, asides, self, now, door, care, replaced: () => replaced };
}

test("who was made an observer while offline is told, and keeps what they had not sent", async () => {
  const { asides, now, door, care, replaced } = await aPage([root]);
  now.role = "observer";
  await door.refresh();
  expect(care.trouble.now()).toEqual({ kind: "role", role: "observer" });
  expect(asides.state.now().map(({ why, texts }) => ({ why, texts }))).toEqual([
    { why: "observer", texts: [{ root, text: "Written in a tunnel." }] },
  ]);
  expect(replaced()).toBe(1);
});

test("the server's closing of the board says the same, once", async () => {
  const { asides, now, care, replaced } = await aPage([root]);
  now.role = "observer";
  await Promise.all([
    care.onClosed("board", closeCodes["not-allowed"]),
    care.onClosed("board", closeCodes["not-allowed"]),
  ]);
  expect([asides.state.now().length, replaced()]).toEqual([1, 1]);
});

test("who had sent everything keeps nothing aside, and an older word about the role gives way", async () => {
  const { asides, now, door, care } = await aPage([]);
  now.role = "observer";
  await door.refresh();
  now.role = "analyst";
  await door.refresh();
  expect(care.trouble.now()).toEqual({ kind: "role", role: "analyst" });
  expect(asides.state.now()).toEqual([]);
});

test("what is set aside is there after a reload, until its author lets it go", async () => {
  const { store, now, door } = await aPage([root]);
  now.role = "observer";
  await door.refresh();
  const later = await openAsides(store);
  expect(later.state.now()[0]?.texts).toEqual([{ root, text: "Written in a tunnel." }]);
  await later.letGo(later.state.now()[0]?.id ?? "");
  expect((await openAsides(store)).state.now()).toEqual([]);
});

test("a server that goes says so until it is back, though it asks for patience as it closes", async () => {
  const { care } = await aPage([]);
  care.onNotice({ kind: "going" });
  await care.onClosed("record", closeCodes.later);
  await care.onClosed("board", closeCodes.later);
  expect(care.trouble.now()).toEqual({ kind: "going" });
  care.onConnected();
  expect(care.trouble.now()).toBeNull();
});

test("the text set aside stands in words, to copy, to download and to let go", async () => {
  const { asides, now, door } = await aPage([root]);
  now.role = "observer";
  await door.refresh();
  const copied: string[] = [];
  const { clipboard } = navigator;
  const noting = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
  Object.defineProperty(navigator, "clipboard", { value: noting, configurable: true });
  onTestFinished(() => {
    Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  });
  const fake = aFakeRoom({ role: "observer" });
  const room = { ...fake.room, asides };
  render(<RoomContext value={room}>{<RefusedList />}</RoomContext>);
  expect(screen.getByText(/You were made an observer/).textContent).toContain("Written in a tunnel.");
  expect(screen.getByRole("button", { name: "Download your copy" })).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Copy my text" }));
  await waitFor(() => expect(screen.queryByText(/You were made an observer/)).toBeNull());
  expect(copied).toEqual(["Written in a tunnel."]);
});
