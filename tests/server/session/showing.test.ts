import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { dueOf, presenceRuleOf } from "#server/session/live.ts";
import type { Audience } from "#server/session/showing.ts";
import { showing } from "#server/session/showing.ts";
import { aHouse } from "#tests/support/a-house.ts";
import { minute, shares } from "#tests/support/builders.ts";

async function anAudience() {
  const house = await aHouse();
  const told: (readonly unknown[])[] = [];
  const heard =
    (deed: keyof Audience) =>
    (...facts: readonly unknown[]) =>
      void told.push([deed, ...facts.slice(1)]);
  const deeds = ["show", "setPresence", "disconnect", "tell", "tellMember", "dismiss", "note"] as const;
  house.authority.onCommitted(
    showing(Object.fromEntries(deeds.map((deed) => [deed, heard(deed)])) as unknown as Audience),
  );
  return { house, told, deeds: () => told.map(([deed]) => deed) };
}

test("[S10] presence is silenced before the record says that a sealed round runs, and stays so until the reveal", async () => {
  const { house, told, deeds } = await anAudience();
  const round = await house.opens({ kind: "sealed" });
  expect(deeds().slice(0, 2)).toEqual(["setPresence", "show"]);
  expect(told[0]).toEqual(["setPresence", "members-only"]);
  await house.does("fay", { type: "lock-round", round });
  expect(presenceRuleOf((await house.state()).session)).toBe("members-only");
  await house.does("fay", { type: "reveal-round", round });
  expect(presenceRuleOf((await house.state()).session)).toBe("no-point");
});

test("[S10] a point travels while an open round with names runs, and at no other time", async () => {
  const { house } = await anAudience();
  expect(presenceRuleOf((await house.state()).session)).toBe("no-point");
  for (const names of ["pseudonyms", "none", "names"] as const) {
    await house.opens({ names });
    expect(presenceRuleOf((await house.state()).session)).toBe(names === "names" ? "all" : "no-point");
  }
  await house.does("fay", {
    type: "close-round",
    round: must((await house.state()).session.rounds.at(-1)).id,
  });
  expect(presenceRuleOf((await house.state()).session)).toBe("no-point");
});

test("[S1] a seal is told to nobody but as marks that wait for their tick", async () => {
  const { house, told } = await anAudience();
  const round = await house.opens({ kind: "sealed" });
  told.length = 0;
  await house.does("ann", { type: "seal", round, values: shares(123_457, 876_543), rationale: "Hush" });
  expect(told.map(([deed]) => deed)).toEqual(["setPresence", "note"]);
  expect(JSON.stringify(told)).not.toContain("123457");
});

test("[A4] who is removed, or gets another role, is told and cut off at once; nobody else is", async () => {
  const { house, told } = await anAudience();
  const [ann, obs] = [must(house.members["ann"]), must(house.members["obs"])];
  await house.does("owen", { type: "remove-member", member: ann });
  await house.does("owen", { type: "change-role", member: obs, role: "analyst" });
  const personal = told.filter(([deed]) => ["tellMember", "disconnect", "dismiss"].includes(String(deed)));
  expect(personal.map(([deed, member]) => [deed, member])).toEqual([
    ["tellMember", ann],
    ["disconnect", ann],
    ["dismiss", ann],
    ["tellMember", obs],
    ["disconnect", obs],
  ]);
  expect(told).toContainEqual(["tellMember", ann, { kind: "access", role: null, why: "removed" }]);
  expect(told).toContainEqual(["tellMember", obs, { kind: "access", role: "analyst", why: "changed" }]);
});

test("a nudge is for those who are waited for", async () => {
  const { house, told } = await anAudience();
  const round = await house.opens();
  await house.does("ann", { type: "estimate", round, values: shares(1, 2) });
  told.length = 0;
  await house.does("fay", { type: "nudge", round });
  expect(told.filter(([deed]) => deed === "tellMember")).toEqual(
    ["bob", "cy"].map((name) => ["tellMember", house.members[name], { kind: "nudge", round }]),
  );
});

test("[R6] the clock has something to do when a running round has an end, or a reveal was begun", async () => {
  const { house } = await anAudience();
  const due = async () => dueOf((await house.state()).session);
  expect(await due()).toBeNull();
  const round = await house.opens({ kind: "sealed", minutes: 10 });
  expect(await due()).toBe(minute(10));
  await house.does("fay", { type: "lock-round", round });
  expect(await due()).toBeNull();
  const { session } = await house.state();
  const begun = {
    ...session,
    rounds: session.rounds.map((one) => ({ ...one, revealing: true })),
  } as typeof session;
  expect(dueOf(begun)).toBe(session.at);
});
