import { expect, test } from "vitest";
import * as Y from "yjs";
import { discussionOf } from "#lib/documents/discussion-readings.ts";

const anchor = { kind: "driver", id: "w-sanctions" } as const;

function aRecord(): Y.Doc {
  const record = new Y.Doc();
  record.getMap("threads").set("t2", { anchor, openedAt: "2026-10-14T14:05:00.000Z", resolvedBy: "anna" });
  record.getMap("threads").set("t1", { anchor, openedAt: "2026-10-14T14:02:00.000Z", resolvedBy: null });
  const said = { thread: "t1", author: "eva", editedAt: null };
  record.getMap("comments").set("c2", { ...said, at: "2026-10-14T14:09:00.000Z", text: null });
  record.getMap("comments").set("c1", { ...said, at: "2026-10-14T14:02:00.000Z", text: "Half of my 32" });
  return record;
}

test("threads stand at what they are about, oldest first, and so do their comments", () => {
  const threads = discussionOf.read(aRecord())["driver:w-sanctions"] ?? [];
  expect(threads.map(({ id, resolvedBy }) => [id, resolvedBy])).toEqual([
    ["t1", null],
    ["t2", "anna"],
  ]);
  expect(threads[0]?.comments.map(({ id, text }) => [id, text])).toEqual([
    ["c1", "Half of my 32"],
    ["c2", null],
  ]);
});

test("what is not a thread or a comment is left out", () => {
  const record = aRecord();
  record.getMap("threads").set("t3", { anchor: { kind: "planet", id: "mars" }, openedAt: "2026" });
  record.getMap("threads").set("t4", null);
  record.getMap("comments").set("c3", { thread: 7 });
  expect(Object.values(discussionOf.read(record)).flat()).toHaveLength(2);
});
