import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { held } from "#app/_room/held.ts";
import { RoomContext } from "#app/_room/room-context.ts";
import { useShared } from "#app/_room/shared.ts";
import { watch } from "#app/_room/watch.ts";
import type { OpenRoom } from "#app/_room/furnish.ts";
import type { LiveDocument } from "#app/_room/live-document.ts";
import { contentOf } from "#lib/documents/board-readings.ts";
import { membersOf } from "#lib/documents/record-readings.ts";
import type { Reading } from "#lib/documents/reading.ts";

const live = (document: Y.Doc) => ({ document }) as LiveDocument;
const aRoom = (record: Y.Doc, board = new Y.Doc()) => {
  const parts = { record: held(live(record)), board: held(live(board)) };
  return { parts, room: parts as unknown as OpenRoom };
};

function Names() {
  const members = useShared(membersOf);
  return (
    <p>
      {Object.values(members)
        .map(({ name }) => name)
        .join(", ") || "nobody"}
    </p>
  );
}

test("a part shows what its reading makes of the document, and follows it", () => {
  const record = new Y.Doc();
  const { room } = aRoom(record);
  render(
    <RoomContext value={room}>
      <Names />
    </RoomContext>,
  );
  expect(screen.getByText("nobody")).toBeDefined();
  act(() => {
    record.getMap("members").set("m1", { name: "Ilse", role: "analyst" });
  });
  expect(screen.getByText("Ilse")).toBeDefined();
});

test("a document that is replaced by a fresh one is read anew", () => {
  const { room, parts } = aRoom(new Y.Doc());
  render(
    <RoomContext value={room}>
      <Names />
    </RoomContext>,
  );
  const fresh = new Y.Doc();
  fresh.getMap("members").set("m2", { name: "Otto", role: "analyst" });
  act(() => parts.record.set(live(fresh)));
  expect(screen.getByText("Otto")).toBeDefined();
});

test("a reading made anew at every drawing does not draw for ever", () => {
  const board = new Y.Doc();
  board.getText("text/question/title").insert(0, "How close?");
  const { room } = aRoom(new Y.Doc(), board);
  const Title = () => <h1>{useShared(contentOf("text/question/title"))}</h1>;
  render(
    <RoomContext value={room}>
      <Title />
    </RoomContext>,
  );
  act(() => board.getText("text/question/title").insert(0, "So: "));
  expect(screen.getByText("So: How close?")).toBeDefined();
});

test("only a change of its roots makes a reading read again, and only another content is news", () => {
  const document = new Y.Doc();
  let reads = 0;
  const reading: Reading<readonly string[]> = {
    document: "record",
    roots: ["members"],
    read: (record) => {
      reads += 1;
      return [...record.getMap("members").keys()];
    },
  };
  const { subscribe, latest } = watch(document, reading);
  let news = 0;
  const stop = subscribe(() => {
    news += 1;
  });
  const [before, value] = [reads, latest()];
  document.getMap("rounds").set("r1", {});
  expect(reads).toBe(before);
  document.getMap("members").set("m1", {});
  document.getMap("members").set("m1", { name: "again" });
  expect([reads, news]).toEqual([before + 2, 1]);
  expect(latest()).not.toBe(value);
  stop();
  document.getMap("members").set("m2", {});
  expect(reads).toBe(before + 2);
});
