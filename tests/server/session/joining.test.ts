import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { seatOf } from "#lib/session/seating.ts";
import { aHouse, anAuthority, invite, joins } from "#tests/support/a-house.ts";
import { aMember, an } from "#tests/support/builders.ts";

test("[C6] a race for one use has exactly one winner, and the losers are told that the invitation is spent", async () => {
  const house = await aHouse();
  await invite(house.store, { code: "race", role: "analyst", by: must(house.members["owen"]) });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      joins(house.authority, { name: `racer-${n}`, role: "analyst", code: "race" }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const losers = answers.filter(({ ok }) => !ok);
  expect(losers).toEqual(losers.map(() => ({ ok: false, error: { code: "invite-spent", facts: {} } })));
  const { rows, session } = await house.state();
  expect(Object.values(rows).filter(({ name }) => name.startsWith("racer-"))).toHaveLength(1);
  expect(Object.keys(session.members)).toHaveLength(7);
});

test("[C6] two nodes that let people in by one invitation let in as many as it has uses", async () => {
  const house = await aHouse();
  const other = anAuthority({ store: house.store });
  await invite(house.store, { code: "five", role: "analyst", by: must(house.members["owen"]), uses: 5 });
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      joins((n % 2 === 0 ? house : other).authority, { name: `guest-${n}`, role: "analyst", code: "five" }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
});

test("[C6] a spent invitation fails nobody who asks for something else in the same breath", async () => {
  const house = await aHouse();
  const comment = { type: "comment", anchor: { kind: "future", id: "weaken" }, text: "Why?" } as const;
  const answers = await Promise.all([
    house.submit("ann", comment),
    joins(house.authority, { name: "late", role: "analyst", code: "nowhere" }),
    house.submit("bob", comment),
  ]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
});

test("[R2] an analyst who comes late has a seat, a name and a pseudonym, and enters by their account", async () => {
  const house = await aHouse();
  const round = await house.opens({ kind: "sealed" });
  await invite(house.store, { code: "late", role: "analyst", by: must(house.members["owen"]) });
  await joins(house.authority, { name: "Dee", role: "analyst", code: "late" });
  const { rows, seating } = await house.state();
  const row = must(Object.values(rows).find(({ name }) => name === "Dee"));
  expect(row).toMatchObject({
    role: "analyst",
    pseudonym: expect.stringMatching(/^Analyst [A-Z]$/) as unknown,
  });
  expect(seatOf(seating, round, row.member)).toBeDefined();
  expect(await house.store.accessOf(an("account-Dee"))).toEqual([
    { workspace: "w1", member: row.member, role: "analyst" },
  ]);
  expect(new Set(Object.values(rows).map(({ pseudonym }) => pseudonym)).size).toBe(Object.keys(rows).length);
});

test("[J7] a name is with the account and in no entry; a new one is shown at once", async () => {
  const house = await aHouse();
  const ann = must(house.members["ann"]);
  const before = must(await house.store.workspace(house.workspace)).entries.length;
  expect(await house.authority.rename(house.workspace, ann, "Ann Elsewhere")).toMatchObject({ ok: true });
  const stored = must(await house.store.workspace(house.workspace));
  expect(stored.entries).toHaveLength(before);
  expect(JSON.stringify(stored.entries)).not.toContain("Elsewhere");
  expect(stored.members.find(({ member }) => member === ann)?.name).toBe("Ann Elsewhere");
  expect((await house.state()).rows[ann]?.name).toBe("Ann Elsewhere");
  await house.authority.rename(house.workspace, aMember("nobody"), "Nobody");
  expect(Object.values((await house.state()).rows).map(({ name }) => name)).not.toContain("Nobody");
});

test("[C6] a workspace is made once", async () => {
  const house = await aHouse();
  const owner = { account: an<never>("account-eve"), name: "Eve", isHost: false };
  await expect(
    house.authority.create({ workspace: house.workspace, board: new Uint8Array([0, 0]), owner }),
  ).rejects.toThrow("could not be made");
  expect(Object.values((await house.state()).rows).map(({ name }) => name)).not.toContain("Eve");
});
