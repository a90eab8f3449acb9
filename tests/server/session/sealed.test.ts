import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import type { Json } from "#lib/kit/json.ts";
import { canonical } from "#lib/kit/json.ts";
import { seatOf } from "#lib/session/seating.ts";
import { shownOf } from "#server/session/live.ts";
import { project } from "#lib/documents/project.ts";
import type { House } from "#tests/support/a-house.ts";
import { aHouse, anAuthority, asBinary, everythingIn, voices } from "#tests/support/a-house.ts";
import { shares } from "#tests/support/builders.ts";

const canary = "The minister told me at breakfast";
const values = shares(123_457, 876_543);
const traces = [
  canary,
  "123457",
  "876543",
  "0.123457",
  "12.3457",
  "1:7",
  Buffer.from(canary).toString("base64"),
  Buffer.from(canary).toString("hex"),
];
const statement = { values, said: "1:7", rationale: canary } as const;

async function aSealedRound() {
  const house = await aHouse();
  const round = await house.opens({ kind: "sealed", minutes: 10 });
  const seals = async (name: string, more: object = {}, id?: string) =>
    (await house.does(name, { type: "seal", round, ...statement, ...more }, id)) as {
      digest: string;
      nonce: string;
    };
  return { house, round, seals };
}

const ballotsOf = async ({ store, workspace }: House) => must(await store.workspace(workspace)).ballots;
const last = async ({ state }: Pick<House, "state">) => must((await state()).session.rounds.at(-1));

describe("a sealed ballot", () => {
  test("[S1] leaves no trace before its reveal: in no table, document, answer, entry or notice, not even after the lock", async () => {
    const { house, round, seals } = await aSealedRound();
    const receipt = await seals("ann", {}, "sealing-once");
    await seals("bob");
    await house.does("fay", { type: "lock-round", round });
    const kept = await everythingIn(house.store, [[must(house.members["ann"]), "sealing-once"]]);
    const shown = JSON.stringify([project(shownOf(await house.state())), [...(await house.state()).texts]]);
    const told = house.happened
      .map(({ record }) => (record !== null && "update" in record ? asBinary(record.update) : ""))
      .join();
    const found = (where: string) => [...traces, receipt.nonce].filter((trace) => where.includes(trace));
    expect([found(kept), found(shown), found(told)]).toEqual([[], [], []]);
    await house.does("fay", { type: "reveal-round", round });
    const revealed = await everythingIn(house.store);
    expect(found(revealed)).toEqual([canary, "123457", "876543", "1:7", receipt.nonce]);
  });

  test("[S1] changes nothing that anybody is shown: no entry, no update of the record", async () => {
    const { house, seals } = await aSealedRound();
    const before = must(await house.store.workspace(house.workspace)).entries.length;
    const { seq } = await house.store.document({ workspace: house.workspace, document: "record" });
    house.happened.length = 0;
    await seals("ann");
    await seals("ann", { rationale: "x".repeat(5000) });
    expect(must(await house.store.workspace(house.workspace)).entries).toHaveLength(before);
    expect((await house.store.document({ workspace: house.workspace, document: "record" })).seq).toBe(seq);
    expect(house.happened.map(({ record, nudged }) => [record, nudged])).toEqual([
      [null, []],
      [null, []],
    ]);
  });

  test("[S5] at rest is one row, overwritten, in steps of 4 KiB, and other bytes each time", async () => {
    const { house, seals } = await aSealedRound();
    const sizes: number[] = [];
    const seen = new Set<string>();
    for (const rationale of ["", "x", "x".repeat(2000), "x".repeat(4000), "😀".repeat(2500)]) {
      await seals("ann", { rationale });
      const [ballot, ...others] = await ballotsOf(house);
      expect(others).toEqual([]);
      const { bytes } = must(ballot);
      seen.add(asBinary(bytes));
      sizes.push(bytes.length - 12 - 16);
    }
    expect(sizes.map((size) => size % 4096)).toEqual([0, 0, 0, 0, 0]);
    expect(new Set(sizes.slice(0, 3))).toEqual(new Set([4096]));
    expect(seen.size).toBe(5);
  });

  test("[S5] cannot be opened as another's: the bytes belong to their seat", async () => {
    const { house, round, seals } = await aSealedRound();
    for (const name of ["ann", "bob"]) await seals(name);
    const swapped = {
      ...house.store,
      workspace: async (name: typeof house.workspace) => {
        const stored = must(await house.store.workspace(name));
        const [a, b] = [must(stored.ballots[0]), must(stored.ballots[1])];
        return {
          ...stored,
          ballots: [
            { ...a, bytes: b.bytes },
            { ...b, bytes: a.bytes },
          ],
        };
      },
    };
    const thief = anAuthority({ store: swapped });
    const house2 = voices(thief.authority, house.members);
    expect(await house2.submit("fay", { type: "lock-round", round })).toMatchObject({
      error: { code: "unavailable" },
    });
    expect((await last(house2)).stage).toBe("running");
  });

  test("[S2] is opened at the reveal with a digest that anyone can recompute, for whoever holds the receipt", async () => {
    const { house, round, seals } = await aSealedRound();
    const receipt = await seals("ann");
    const seat = must(seatOf((await house.state()).seating, round, must(house.members["ann"])));
    await house.does("fay", { type: "reveal-round", round });
    const { entries, texts } = must(await house.store.workspace(house.workspace));
    const [lock, reveal] = entries.slice(-2).map(({ event }) => event);
    const openings = reveal?.type === "round revealed" ? reveal.openings : [];
    const opening = must(openings.find((one) => one.seat === seat));
    expect(opening).toMatchObject({ values, said: "1:7", nonce: receipt.nonce });
    const { values: parts, said, rationaleHash } = opening;
    const text = canonical({
      v: 1,
      workspace: "w1",
      round,
      seat,
      values: parts,
      said,
      rationaleHash,
    } satisfies Json);
    const digest = createHash("sha256").update(Buffer.from(receipt.nonce, "hex")).update(text).digest("hex");
    expect(digest).toBe(receipt.digest);
    expect(lock).toMatchObject({ type: "round locked", digests: [digest] });
    const kept = must(texts.find(({ hash }) => hash === rationaleHash));
    expect(
      createHash("sha256")
        .update(kept.salt + canary)
        .digest("hex"),
    ).toBe(rationaleHash);
  });

  test("[S3] that is sealed again replaces the one before, whose digest is nowhere", async () => {
    const { house, round, seals } = await aSealedRound();
    const first = await seals("ann");
    const second = await seals("ann", { values: shares(1, 1), said: undefined });
    await house.does("fay", { type: "reveal-round", round });
    const revealed = await last(house);
    expect(revealed).toMatchObject({ digests: [second.digest] });
    expect(Object.values(revealed.estimates)).toMatchObject([{ values: shares(1, 1), said: null }]);
    expect(await everythingIn(house.store)).not.toContain(first.digest);
  });

  test("[E3] keeps its rationale if it is left out when sealing again, and loses it if it is emptied", async () => {
    const { house, round, seals } = await aSealedRound();
    await seals("ann");
    await seals("ann", { rationale: undefined });
    await seals("bob");
    await seals("bob", { rationale: "" });
    await house.does("fay", { type: "reveal-round", round });
    const { session, seating, texts } = await house.state();
    const rationaleOf = (name: string) => {
      const seat = must(seatOf(seating, round, must(house.members[name])));
      return must(session.rounds.at(-1)).estimates[seat]?.rationale;
    };
    expect(texts.get(must(rationaleOf("ann")))).toBe(canary);
    expect(rationaleOf("bob")).toBeNull();
  });
});
