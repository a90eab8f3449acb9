import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { instantAt } from "#lib/kit/instant.ts";
import type { House } from "#tests/support/a-house.ts";
import { aFaultyStore, aHouse, anAuthority, voices } from "#tests/support/a-house.ts";
import { fakeTime, passUntil } from "#tests/support/fake-time.ts";
import { minute, shares } from "#tests/support/builders.ts";

const comment = { type: "comment", anchor: { kind: "future", id: "weaken" }, text: "Why?" } as const;
const values = shares(1, 2);

describe("while the store is out of reach", () => {
  test("[N2] a command is answered unavailable, nothing has happened and nothing is shown; the next one works", async () => {
    const faulty = aFaultyStore();
    const house = await aHouse({ store: faulty.store });
    const before = (await house.state()).session;
    faulty.breaks("commit");
    expect(await house.submit("ann", comment, "the-same-1")).toEqual({
      ok: false,
      error: { code: "unavailable", facts: {} },
    });
    expect((await house.state()).session).toEqual(before);
    expect(house.happened).toEqual([]);
    faulty.mends();
    expect(await house.submit("ann", comment, "the-same-1")).toMatchObject({ ok: true, seq: before.seq + 1 });
    expect(house.happened).toHaveLength(1);
    expect(house.warnings).toEqual(["a batch of commands could not be kept"]);
  });

  test("[N2] a workspace that cannot be loaded refuses, and is there again when the store is", async () => {
    const faulty = aFaultyStore();
    const made = await aHouse({ store: faulty.store });
    const house = voices(anAuthority({ store: faulty.store }).authority, made.members);
    faulty.breaks("workspace");
    await expect(house.state()).rejects.toThrow("out of reach");
    expect(await house.submit("ann", comment)).toMatchObject({ error: { code: "unavailable" } });
    faulty.mends();
    expect(await house.submit("ann", comment)).toMatchObject({ ok: true });
  });

  test("[N2] everyone in the batch that could not be kept is told so", async () => {
    const faulty = aFaultyStore();
    const house = await aHouse({ store: faulty.store });
    faulty.breaks("commit");
    const answers = await Promise.all(["ann", "bob", "cy"].map((name) => house.submit(name, comment)));
    expect(answers.map((answer) => (answer.ok ? "" : answer.error.code))).toEqual([
      "unavailable",
      "unavailable",
      "unavailable",
    ]);
    faulty.mends();
    expect(Object.keys((await house.state()).session.comments)).toEqual([]);
  });

  test("[S6] a ballot that was not kept is not sealed", async () => {
    const faulty = aFaultyStore();
    const house = await aHouse({ store: faulty.store });
    const round = await house.opens({ kind: "sealed" });
    faulty.breaks("commit");
    expect(await house.submit("ann", { type: "seal", round, values })).toMatchObject({
      error: { code: "unavailable" },
    });
    faulty.mends();
    expect((await house.state()).seating.sealed).toEqual({});
    await house.does("owen", { type: "reveal-round", round });
    expect(must((await house.state()).session.rounds.at(-1)).estimates).toEqual({});
  });
});

describe("between a lock and its reveal", () => {
  beforeEach(() => {
    fakeTime(minute(0));
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const now = () => instantAt(Date.now());
  const stage = async ({ state }: Pick<House, "state">) => (await state()).session.rounds.at(-1)?.stage;

  async function locked() {
    const faulty = aFaultyStore();
    let commits = 0;
    const house = await aHouse({
      now,
      store: {
        ...faulty.store,
        commit: (commit) => {
          const isReveal = commit.entries.some(({ event }) => event.type === "round revealed");
          commits += isReveal ? 1 : 0;
          return isReveal && commits <= failures
            ? Promise.reject(new Error("the disk is full"))
            : faulty.store.commit(commit);
        },
      },
    });
    let failures = 0;
    const round = await house.opens({ kind: "sealed" });
    await house.does("ann", { type: "seal", round, values, rationale: "Because." });
    return { house, round, fails: (times: number) => void (failures = times), commits: () => commits };
  }

  test("[S7] a failing store keeps the lock, answers it, and the clock comes back to the reveal", async () => {
    const { house, round, fails, commits } = await locked();
    fails(3);
    const answer = await house.submit("owen", { type: "reveal-round", round });
    expect(answer).toMatchObject({ ok: true });
    expect(await stage(house)).toBe("locked");
    await passUntil(async () => (await stage(house)) === "revealed");
    expect(commits()).toBe(4);
    await house.authority.close();
  });

  test("[S7] a kill is made good at the next start, with every ballot and its rationale", async () => {
    const { house, round, fails } = await locked();
    fails(Infinity);
    await house.does("owen", { type: "reveal-round", round });
    await house.authority.close(); // its process is gone: its timers ring no more
    fails(0);
    const next = anAuthority({ store: house.store, now });
    const after = voices(next.authority, house.members);
    await next.authority.resume();
    await passUntil(async () => (await stage(after)) === "revealed");
    const state = await after.state();
    const [estimate] = Object.values(must(state.session.rounds.at(-1)).estimates);
    expect(estimate).toMatchObject({ values });
    expect(state.texts.get(must(estimate?.rationale))).toBe("Because.");
    expect(must(await house.store.workspace(house.workspace)).ballots).toEqual([]);
    await next.authority.close();
  });

  test("[S7] without a restart, whatever is asked next brings the reveal with it", async () => {
    const { house, round, fails } = await locked();
    fails(1);
    await house.does("owen", { type: "reveal-round", round });
    expect(await stage(house)).toBe("locked");
    await house.does("ann", comment);
    expect(await stage(house)).toBe("revealed");
    await house.authority.close();
  });
});
