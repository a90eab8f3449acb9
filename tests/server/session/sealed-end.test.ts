import { describe, expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import type { House } from "#tests/support/a-house.ts";
import { aHouse, anAuthority, voices } from "#tests/support/a-house.ts";
import { shares } from "#tests/support/builders.ts";

const canary = "The minister told me at breakfast";
const values = shares(123_457, 876_543);
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

describe("the end of a sealed round", () => {
  test("[S6] by the facilitator is two entries, each in a commit of its own, and the ballots are gone", async () => {
    const { house, round, seals } = await aSealedRound();
    for (const name of ["ann", "bob", "cy"]) await seals(name);
    house.happened.length = 0;
    await house.does("fay", { type: "reveal-round", round });
    expect(house.happened.map(({ after }) => after.session.rounds.at(-1)?.stage)).toEqual([
      "locked",
      "revealed",
    ]);
    const { entries, ballots } = must(await house.store.workspace(house.workspace));
    expect(entries.slice(-2).map(({ event, actor }) => [event.type, actor])).toEqual([
      ["round locked", house.members["fay"]],
      ["round revealed", "clock"],
    ]);
    expect(ballots).toEqual([]);
    expect((await house.state()).ballots).toEqual({});
  });

  test("[S6] that was only locked keeps its ballots over a restart and is revealed when somebody asks", async () => {
    const { house, round, seals } = await aSealedRound();
    await seals("ann");
    await house.does("fay", { type: "lock-round", round });
    const next = anAuthority({ store: house.store });
    const after = voices(next.authority, house.members);
    await next.authority.resume();
    expect((await last(after)).stage).toBe("locked");
    expect(must(await house.store.workspace(house.workspace)).due).toBeNull();
    await after.does("owen", { type: "reveal-round", round });
    expect(Object.values((await last(after)).estimates)).toMatchObject([{ values }]);
    expect([...(await after.state()).texts.values()]).toContain(canary);
  });

  test("[S8] opens nothing when the ballots are not those that were locked", async () => {
    const { house, round, seals } = await aSealedRound();
    await seals("ann");
    const old = await ballotsOf(house);
    await seals("ann", { values: shares(1, 1) });
    await house.does("fay", { type: "lock-round", round });
    const tampered = {
      ...house.store,
      workspace: async (name: typeof house.workspace) => ({
        ...must(await house.store.workspace(name)),
        ballots: old,
      }),
    };
    const made = anAuthority({ store: tampered });
    const after = voices(made.authority, house.members);
    expect(await after.submit("fay", { type: "reveal-round", round })).toMatchObject({
      error: { code: "unavailable" },
    });
    expect(made.warnings).toEqual(["a command could not be decided"]);
    expect((await last(after)).stage).toBe("locked");
  });

  test("[A1] is nobody's to bring about who may not, and no ballot is opened for them", async () => {
    const { house, round, seals } = await aSealedRound();
    await seals("ann");
    const blind = {
      ...house.store,
      workspace: async (name: typeof house.workspace) => {
        const stored = must(await house.store.workspace(name));
        return {
          ...stored,
          ballots: stored.ballots.map((ballot) => ({ ...ballot, bytes: new Uint8Array(100) })),
        };
      },
    };
    const after = voices(anAuthority({ store: blind }).authority, house.members);
    for (const name of ["bob", "obs"])
      expect(await after.submit(name, { type: "reveal-round", round })).toMatchObject({
        error: { code: "not-allowed" },
      });
  });
});
