import { describe, expect, test } from "vitest";
import { encodeStateAsUpdate } from "yjs";
import { boardFrom } from "#lib/documents/from-scenario.ts";
import { boardHash, boardOf } from "#lib/documents/board-content.ts";
import { misfitOf } from "#lib/journal/chain.ts";
import { must } from "#lib/kit/assert.ts";
import { aFaultyStore, aHouse, anAuthority, voices } from "#tests/support/a-house.ts";
import type { House } from "#tests/support/a-house.ts";
import { an, aScenario, shares } from "#tests/support/builders.ts";

const values = shares(1, 2);
const journalOf = async ({ store, workspace }: Pick<House, "store" | "workspace">) => must(await store.workspace(workspace)).entries;
const comment = { type: "comment", anchor: { kind: "future", id: "weaken" }, text: "Why?" } as const;

describe("a command that is sent again", () => {
  test("[C1] at the same time, later, or after a restart is done once and answered alike", async () => {
    const house = await aHouse();
    const sent = await Promise.all([1, 2, 3].map(() => house.submit("ann", comment, "the-same-1")));
    sent.push(await house.submit("ann", comment, "the-same-1"));
    const restarted = voices(anAuthority({ store: house.store }).authority, house.members);
    sent.push(await restarted.submit("ann", comment, "the-same-1"));
    expect(new Set(sent.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(Object.keys((await restarted.state()).session.comments)).toHaveLength(1);
  });

  test("[C1] that sealed is answered with the same receipt, and the ballot stays what it was", async () => {
    const house = await aHouse();
    const round = await house.opens({ kind: "sealed" });
    const first = await house.submit("ann", { type: "seal", round, values }, "the-same-1");
    const again = await house.submit("ann", { type: "seal", round, values: shares(1, 0) }, "the-same-1");
    expect(again).toEqual(first);
    const other = await house.submit("ann", { type: "seal", round, values }, "another-1");
    expect(other).not.toEqual(first);
  });

  test("[C1] by somebody else is another command", async () => {
    const house = await aHouse();
    await Promise.all(["ann", "bob"].map((name) => house.submit(name, comment, "the-same-1")));
    expect(Object.keys((await house.state()).session.comments)).toHaveLength(2);
  });

  test("[C2] after a refusal is decided anew", async () => {
    const house = await aHouse();
    expect(await house.submit("ann", { type: "withdraw", round: an("nowhere") }, "the-same-1")).toMatchObject({ ok: false });
    expect(await house.submit("ann", comment, "the-same-1")).toMatchObject({ ok: true });
  });

  test("[C2] beside one that was refused in the same breath is decided anew", async () => {
    const house = await aHouse();
    const round = await house.opens({ minutes: 5 });
    const nudge = { type: "nudge", round } as const;
    const answers = await Promise.all([
      house.submit("fay", { type: "resolve", future: "elsewhere", evidence: "", note: "" }, "the-same-1"),
      house.submit("fay", nudge, "the-same-1"),
      house.submit("fay", nudge, "the-same-1"),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([false, true, true]);
  });
});

describe("commands that come together", () => {
  test("[C3] are decided in their order and kept in a few commits; the answer names the entry at which each was done", async () => {
    const faulty = aFaultyStore();
    const house = await aHouse({ store: faulty.store });
    await house.opens();
    const round = must((await house.state()).session.rounds.at(-1)).id;
    faulty.counts.commit = 0;
    const before = (await house.state()).session.seq;
    const names = Array.from({ length: 90 }, (_, place) => ["ann", "bob", "cy"][place % 3] ?? "");
    const answers = await Promise.all(names.map((name) => house.submit(name, { type: "estimate", round, values })));
    expect(answers.map((answer) => (answer.ok ? answer.seq : null))).toEqual(names.map((_, place) => before + place + 1));
    expect(faulty.counts.commit).toBeLessThanOrEqual(3);
    expect(await misfitOf(await journalOf(house))).toBeNull();
  });

  test("[C3] are not held up by one that cannot be dealt with", async () => {
    let isBroken = false;
    const house = await aHouse({ board: () => (isBroken ? Promise.reject(new Error("no board")) : Promise.resolve(boardFrom(aScenario()))) });
    isBroken = true;
    const answers = await Promise.all([
      house.submit("ann", comment),
      house.submit("owen", { type: "open-round", kind: "open" }),
      house.submit("bob", comment),
    ]);
    expect(answers).toMatchObject([{ ok: true }, { ok: false, error: { code: "unavailable" } }, { ok: true }]);
    expect(house.warnings).toEqual(["a command could not be decided"]);
    isBroken = false;
    expect(await house.submit("owen", { type: "open-round", kind: "open" })).toMatchObject({ ok: true });
  });

  test("[C3] are answered however shortly after the last answer they come", async () => {
    const house = await aHouse();
    for (let turns = 0; turns < 12; turns++) {
      const first = house.submit("ann", comment);
      await first;
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      expect(await house.submit("ann", comment)).toMatchObject({ ok: true });
    }
  });

  test("[C3] and reads beside them load a workspace once", async () => {
    const faulty = aFaultyStore();
    const made = await aHouse({ store: faulty.store });
    const again = anAuthority({ store: faulty.store });
    const house = voices(again.authority, made.members);
    faulty.counts.workspace = 0;
    const release = faulty.holds();
    const reads = [house.state(), house.state()];
    const writes = ["ann", "bob"].map((name) => house.submit(name, comment));
    reads.push(house.state());
    release();
    expect(await Promise.all(writes)).toMatchObject([{ ok: true }, { ok: true }]);
    await Promise.all(reads);
    expect(faulty.counts.workspace).toBe(1);
    expect((await house.state()).session.seq).toBe((await journalOf(made)).length);
  });

  test("a state that is read while a commit is on its way is the committed one", async () => {
    const faulty = aFaultyStore();
    const house = await aHouse({ store: faulty.store });
    const before = await house.state();
    const release = faulty.holds();
    const writing = house.submit("ann", comment);
    expect(await house.state()).toBe(before);
    release();
    await writing;
    expect((await house.state()).session.seq).toBe(before.session.seq + 1);
  });
});

describe("the board", () => {
  test("[R8] is kept at the very entry that opens a round, as it was when it was hashed, whoever writes on it meanwhile", async () => {
    const board = boardOf(boardFrom(aScenario()));
    const house = await aHouse({
      board: async () => {
        board.getText("text/assessment").insert(0, "x"); // it has moved on each time that somebody looks
        return encodeStateAsUpdate(board);
      },
    });
    await Promise.all([
      house.submit("owen", { type: "open-round", kind: "open" }),
      house.submit("ann", comment),
      house.submit("owen", { type: "open-round", kind: "open" }),
      house.submit("bob", comment),
    ]);
    const opened = (await journalOf(house)).flatMap(({ seq, event }) => (event.type === "round opened" ? [{ seq, board: event.question.board }] : []));
    expect(opened).toHaveLength(2);
    for (const { seq, board: hash } of opened) {
      const bytes = must(await house.store.boardVersion(house.workspace, seq));
      expect(await boardHash(boardOf(bytes))).toBe(hash);
    }
    expect(opened[0]?.board).not.toBe(opened[1]?.board);
  });

  test("[R8] is kept at a reveal and at a resolution", async () => {
    const house = await aHouse();
    const round = await house.opens({ kind: "sealed" });
    await house.does("owen", { type: "reveal-round", round });
    await house.does("owen", { type: "resolve", future: "weaken", evidence: "", note: "" });
    for (const { seq, event } of await journalOf(house)) {
      const isKept = ["round opened", "round revealed", "question resolved"].includes(event.type);
      expect((await house.store.boardVersion(house.workspace, seq)) !== null, event.type).toBe(isKept);
    }
  });

  test("[R1] asks the question of a round that brings none; one that is brought is frozen with the server's hash", async () => {
    const house = await aHouse();
    await house.opens();
    const fromBoard = must((await house.state()).session.rounds.at(-1)).question;
    expect(fromBoard.futures.map(({ id }) => id)).toEqual(["weaken", "strengthen"]);
    const { board, ...question } = fromBoard;
    await house.opens({ question: { ...question, title: "Another title" } });
    expect(must((await house.state()).session.rounds.at(-1)).question).toEqual({ ...question, title: "Another title", board });
  });
});

describe("texts", () => {
  test("[J6] of an edited or deleted comment are erased with the commit, also when they came with it", async () => {
    const house = await aHouse();
    const texts = async () => must(await house.store.workspace(house.workspace)).texts.map(({ text }) => text);
    const begun = (await house.does("ann", { ...comment, text: "First thought" })) as { comment: never };
    await house.does("ann", { type: "edit-comment", comment: begun.comment, text: "Second thought" });
    expect(await texts()).toEqual(["Second thought"]);
    const [, deleted] = await Promise.all([
      house.submit("ann", { type: "edit-comment", comment: begun.comment, text: "Third thought" }),
      house.submit("ann", { type: "delete-comment", comment: begun.comment }),
    ]);
    expect(deleted).toMatchObject({ ok: true });
    expect(await texts()).toEqual([]);
    expect((await house.state()).texts.size).toBe(0);
    expect(await misfitOf(await journalOf(house))).toBeNull();
    expect(JSON.stringify(await journalOf(house))).not.toContain("thought");
  });

  test("[C2] of a refused command are not kept", async () => {
    const house = await aHouse();
    expect(await house.submit("obs", { ...comment, text: "Not mine to say" })).toMatchObject({ error: { code: "not-allowed" } });
    expect(must(await house.store.workspace(house.workspace)).texts).toEqual([]);
  });
});

test("in a workspace that is not there nobody is a member", async () => {
  const { authority } = anAuthority();
  expect(await authority.state(an("nowhere"))).toBeNull();
  const answer = await authority.submit({ workspace: an("nowhere"), member: an("ann"), id: "command-1", command: comment });
  expect(answer).toEqual({ ok: false, error: { code: "not-a-member", facts: {} } });
});

test("after its end an authority takes nothing on, and has answered what it was asked", async () => {
  const house = await aHouse();
  const last = house.submit("ann", comment);
  await house.authority.close();
  expect(await last).toMatchObject({ ok: true });
  expect(await house.submit("ann", comment)).toMatchObject({ error: { code: "unavailable" } });
});
