import { expect, test } from "vitest";
import { misfitOf } from "#lib/journal/chain.ts";
import { must } from "#lib/kit/assert.ts";
import { aFaultyStore, aHouse, anAuthority, voices } from "#tests/support/a-house.ts";
import { shares } from "#tests/support/builders.ts";

const comment = (text: string) =>
  ({ type: "comment", anchor: { kind: "future", id: "weaken" }, text }) as const;
const journalOf = async ({ store, workspace }: Awaited<ReturnType<typeof aHouse>>) =>
  must(await store.workspace(workspace)).entries;

async function twoNodes() {
  const one = await aHouse();
  const made = anAuthority({ store: one.store });
  return { one, other: { ...voices(made.authority, one.members), warnings: made.warnings } };
}

test("[C4] two nodes that decide at once end with the same journal, each command in it once", async () => {
  const { one, other } = await twoNodes();
  await other.state();
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, place) =>
      (place % 2 === 0 ? one : other).submit("ann", comment(`Nr. ${place}`)),
    ),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const entries = await journalOf(one);
  expect(await misfitOf(entries)).toBeNull();
  expect(entries.filter(({ event }) => event.type === "commented")).toHaveLength(40);
  const texts = must(await one.store.workspace(one.workspace)).texts.map(({ text }) => text);
  expect(new Set(texts).size).toBe(40);
  await Promise.all([one.submit("bob", comment("a")), other.submit("bob", comment("b"))]);
  await other.submit("bob", comment("c"));
  await one.submit("bob", comment("d"));
  expect((await one.state()).session.seq).toBe((await journalOf(one)).length);
});

test("[C4] the same command sent to both nodes is done once and answered alike", async () => {
  const { one, other } = await twoNodes();
  await other.state();
  const round = await one.opens({ kind: "sealed" });
  const commands = [comment("Twice"), { type: "seal", round, values: shares(1, 2) } as const];
  for (const [place, command] of commands.entries()) {
    const answers = await Promise.all(
      [one, other].map((node) => node.submit("ann", command, `the-same-${place}`)),
    );
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers[1]).toEqual(answers[0]);
  }
  expect((await journalOf(one)).filter(({ event }) => event.type === "commented")).toHaveLength(1);
});

test("[C4] who was overtaken decides on what is new: a round that the other node opened is running", async () => {
  const { one, other } = await twoNodes();
  await other.state();
  const round = await one.opens({ minutes: 10 });
  expect(await other.submit("owen", { type: "open-round", kind: "open" })).toMatchObject({
    error: { code: "round-running", facts: { round } },
  });
  expect(await other.submit("ann", { type: "estimate", round, values: shares(1, 2) })).toMatchObject({
    ok: true,
  });
});

test("[C4] a refusal is never told from a state that somebody has overtaken", async () => {
  const { one, other } = await twoNodes();
  await other.state();
  const begun = (await one.does("ann", comment("First"))) as { thread: never };
  expect(await other.submit("bob", { type: "comment", thread: begun.thread, text: "Second" })).toMatchObject({
    ok: true,
  });
});

test("[C3] who is overtaken again and again is told that it is not to be had just now, and nothing is lost", async () => {
  let isHostile = false;
  const { store } = aFaultyStore();
  const house = await aHouse({
    store: { ...store, commit: async (commit) => (isHostile ? "overtaken" : store.commit(commit)) },
  });
  isHostile = true;
  expect(await house.submit("ann", comment("No"))).toMatchObject({ error: { code: "unavailable" } });
  isHostile = false;
  expect(await house.submit("ann", comment("Yes"))).toMatchObject({ ok: true });
});
