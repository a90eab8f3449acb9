import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { aTeam } from "#tests/support/a-room.ts";
import { aDigest, an, minute, shares } from "#tests/support/builders.ts";

test("a comment begins a thread at its anchor, and the next ones go into it", () => {
  const room = aTeam();
  const begun = room.begins("ann", "f2");
  room.does("bob", { type: "comment", thread: begun.thread, text: "Because." });
  const { threads, comments } = room.session();
  expect(Object.values(threads)).toEqual([
    { anchor: { kind: "future", id: "f2" }, openedAt: minute(6), resolvedBy: null },
  ]);
  expect(Object.values(comments).map(({ author, thread }) => [author, thread])).toEqual([
    ["ann", begun.thread],
    ["bob", begun.thread],
  ]);
});

test("a comment that names a thread goes into it, whatever its anchor says", () => {
  const room = aTeam();
  const { thread } = room.begins("ann");
  room.does("bob", { type: "comment", thread, anchor: { kind: "future", id: "f3" }, text: "Here." });
  expect(Object.keys(room.session().threads)).toEqual([thread]);
});

test("[N3] a comment is edited by its author alone, and by nobody who may no longer comment", () => {
  const room = aTeam();
  const { comment } = room.begins("ann");
  for (const name of ["owen", "fay", "bob"])
    expect(room.give(name, { type: "edit-comment", comment, text: "Mine" })).toMatchObject({
      error: { code: "not-yours" },
    });
  const at = room.now();
  room.does("ann", { type: "edit-comment", comment, text: "Better" }, { hashes: { text: aDigest(77) } });
  expect(room.session().comments[comment]).toMatchObject({ author: "ann", text: aDigest(77), editedAt: at });
  room.does("owen", { type: "change-role", member: an("ann"), role: "observer" });
  expect(room.give("ann", { type: "edit-comment", comment, text: "Again" })).toMatchObject({
    error: { code: "not-allowed" },
  });
});

test("[J6] a deleted comment keeps its place and loses its text, by its author or by who moderates, for good", () => {
  const room = aTeam();
  const [first, second] = [room.begins("ann"), room.begins("bob")];
  expect(room.give("bob", { type: "delete-comment", comment: first.comment })).toMatchObject({
    error: { code: "not-yours" },
  });
  room.does("ann", { type: "delete-comment", comment: first.comment });
  room.does("fay", { type: "delete-comment", comment: second.comment });
  expect(Object.values(room.session().comments).map(({ text }) => text)).toEqual([null, null]);
  for (const type of ["edit-comment", "delete-comment"] as const)
    expect(room.give("ann", { type, comment: first.comment, text: "" })).toMatchObject({
      error: { code: "comment-deleted" },
    });
});

test("somebody who has become an observer still takes back what they wrote", () => {
  const room = aTeam();
  const { comment } = room.begins("ann");
  room.does("owen", { type: "change-role", member: an("ann"), role: "observer" });
  expect(room.give("ann", { type: "delete-comment", comment }).ok).toBe(true);
});

test("a thread that is laid to rest names who did it; doing so twice changes nothing", () => {
  const room = aTeam();
  const { thread } = room.begins("ann");
  room.does("bob", { type: "resolve-thread", thread });
  const resolved = room.session();
  expect(resolved.threads[thread]?.resolvedBy).toBe("bob");
  expect(room.does("cy", { type: "resolve-thread", thread })).toBeNull();
  expect(room.session()).toBe(resolved);
  room.does("cy", { type: "reopen-thread", thread });
  expect(room.session().threads[thread]?.resolvedBy).toBeNull();
  room.does("bob", { type: "comment", thread, text: "Still." });
});

test("[J5] no text is in the journal, only its hash", () => {
  const room = aTeam();
  const text = "A sentence that nobody hashes by chance.";
  const { comment } = room.does("ann", {
    type: "comment",
    anchor: { kind: "question", id: "title" },
    text,
  }) as never as { comment: never };
  room.does("ann", { type: "edit-comment", comment, text });
  room.does("owen", { type: "resolve", annulled: true, evidence: text, note: text });
  expect(JSON.stringify(room.entries())).not.toContain(text);
  expect(must(room.events().at(-1))).toMatchObject({ type: "question resolved", future: null, round: null });
});

test("an estimate is spoken about once it is shown, and not before", () => {
  const room = aTeam();
  const round = room.opens("owen", { kind: "sealed" });
  room.does("ann", { type: "seal", round, values: shares(1, 2, 1) });
  const anchor = { kind: "estimate", id: `${round}/${room.seatIn(round, "ann")}` } as const;
  const about = (id: string = anchor.id) =>
    room.give("bob", { type: "comment", anchor: { kind: "estimate", id }, text: "Why?" });
  expect(about()).toMatchObject({ error: { code: "bad-anchor" } });
  room.does("owen", { type: "reveal-round", round });
  room.does("owen", { type: "reveal-round", round });
  expect(about()).toMatchObject({ ok: true });
  for (const id of [`${round}/nobody`, `nowhere/${room.seatIn(round, "ann")}`, `${round}/toString`])
    expect(about(id)).toMatchObject({ error: { code: "bad-anchor" } });
});
