import { describe, expect, test } from "vitest";
import { boardFrom } from "#lib/documents/from-scenario.ts";
import { misfitOf } from "#lib/journal/chain.ts";
import { must } from "#lib/kit/assert.ts";
import { aFaultyStore, aHouse, anAuthority, voices } from "#tests/support/a-house.ts";
import type { House } from "#tests/support/a-house.ts";
import { an, aScenario, shares } from "#tests/support/builders.ts";

const values = shares(1, 2);
const journalOf = async ({ store, workspace }: Pick<House, "store" | "workspace">) =>
  must(await store.workspace(workspace)).entries;
const comment = { type: "comment", anchor: { kind: "future", id: "weaken" }, text: "Why?" } as const;

describe("commands that come together", () => {
  test("[C3] are decided in their order and kept in a few commits; the answer names the entry at which each was done", async () => {
    const faulty = aFaultyStore();
    const house = await aHouse({ store: faulty.store });
    await house.opens();
    const round = must((await house.state()).session.rounds.at(-1)).id;
    faulty.counts.commit = 0;
    const before = (await house.state()).session.seq;
    const names = Array.from({ length: 90 }, (_, place) => ["ann", "bob", "cy"][place % 3] ?? "");
    const answers = await Promise.all(
      names.map((name) => house.submit(name, { type: "estimate", round, values })),
    );
    expect(answers.map((answer) => (answer.ok ? answer.seq : null))).toEqual(
      names.map((_, place) => before + place + 1),
    );
    expect(faulty.counts.commit).toBeLessThanOrEqual(3);
    expect(await misfitOf(await journalOf(house))).toBeNull();
  });

  test("[C3] are not held up by one that cannot be dealt with", async () => {
    let isBroken = false;
    const house = await aHouse({
      board: () =>
        isBroken ? Promise.reject(new Error("no board")) : Promise.resolve(boardFrom(aScenario())),
    });
    isBroken = true;
    const answers = await Promise.all([
      house.submit("ann", comment),
      house.submit("owen", { type: "open-round", kind: "open" }),
      house.submit("bob", comment),
    ]);
    expect(answers).toMatchObject([
      { ok: true },
      { ok: false, error: { code: "unavailable" } },
      { ok: true },
    ]);
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

describe("texts", () => {
  test("[J6] of an edited or deleted comment are erased with the commit, also when they came with it", async () => {
    const house = await aHouse();
    const texts = async () =>
      must(await house.store.workspace(house.workspace)).texts.map(({ text }) => text);
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
    expect(await house.submit("obs", { ...comment, text: "Not mine to say" })).toMatchObject({
      error: { code: "not-allowed" },
    });
    expect(must(await house.store.workspace(house.workspace)).texts).toEqual([]);
  });
});

test("in a workspace that is not there nobody is a member", async () => {
  const { authority } = anAuthority();
  expect(await authority.state(an("nowhere"))).toBeNull();
  const answer = await authority.submit({
    workspace: an("nowhere"),
    member: an("ann"),
    id: "command-1",
    command: comment,
  });
  expect(answer).toEqual({ ok: false, error: { code: "not-a-member", facts: {} } });
});

test("after its end an authority takes nothing on, and has answered what it was asked", async () => {
  const house = await aHouse();
  const last = house.submit("ann", comment);
  await house.authority.close();
  expect(await last).toMatchObject({ ok: true });
  expect(await house.submit("ann", comment)).toMatchObject({ error: { code: "unavailable" } });
});

test("[N4] nothing that is asked changes an entry that is there", async () => {
  const house = await aHouse();
  const before = await journalOf(house);
  const round = await house.opens({ kind: "sealed" });
  const { comment: id } = (await house.does("ann", comment)) as { comment: never };
  await house.does("ann", { type: "seal", round, values });
  await house.does("ann", { type: "delete-comment", comment: id });
  await house.does("fay", { type: "reveal-round", round });
  await house.does("owen", { type: "remove-member", member: must(house.members["ann"]) });
  await house.does("owen", { type: "resolve", annulled: true, evidence: "", note: "" });
  const after = await journalOf(house);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(await misfitOf(after)).toBeNull();
});
