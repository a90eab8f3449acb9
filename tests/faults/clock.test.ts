import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { databaseFile } from "#server/store/embedded/open-embedded.ts";
import type { Store } from "#server/store/store.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, until, valueOf } from "#tests/support/person.ts";
import { dataFolder } from "#tests/support/server-process.ts";

type Entry = {
  readonly actor: string;
  readonly event: { readonly type: string; readonly revealing?: boolean };
};
type Recorded = {
  readonly workspace: { readonly stage: string; readonly generation: number };
  readonly rounds: Readonly<Record<string, { readonly stage: string; readonly digests: readonly string[] }>>;
  readonly estimates: Readonly<Record<string, { readonly values: readonly number[] }>>;
  readonly comments: Readonly<Record<string, { readonly text: string }>>;
};

const thirds = [333_333, 333_333, 333_334];
const soon = { minutes: 0.01 };
let data: ReturnType<typeof dataFolder>;
let server: TestServer;
let owner: Person;
let ada: Person;
let workspace = "";

async function start(before?: (store: Store) => Store): Promise<void> {
  server = await aServer({ folder: data.folder, ...(before === undefined ? {} : { before }) });
}
const place = { base: () => server.base };
const recordOf = async () => (await owner.get<Recorded>(`/api/v1/workspaces/${workspace}/record`)).body;
const journalOf = async () =>
  (await owner.get<{ entries: readonly Entry[] }>(`/api/v1/workspaces/${workspace}/journal`)).body.entries;
const whatHappened = async () =>
  (await journalOf()).map(({ actor, event }) => [actor === "clock", event.type]);
const open = async (asked: object) =>
  valueOf(await owner.command<{ round: string }>(workspace, { type: "open-round", ...asked })).round;

beforeEach(async () => {
  data = dataFolder();
  await start();
  const first = await anOwner(server);
  ({ workspace } = first);
  ada = await aMember(first, { base: server.base, role: "analyst" });
  owner = await backOn(first.owner);
  ada = await backOn(ada);
});
afterEach(async () => {
  await server.close();
  data.remove();
});

/** The same person, who follows the server to whatever port it comes back on. */
async function backOn(person: Person): Promise<Person> {
  const { body } = await person.post<{ code: string }>("/api/v1/return-link");
  const follower = aPerson(place.base);
  await follower.post("/api/v1/return", { code: body.code });
  return follower;
}

describe("a round with an end", () => {
  test("that is open is closed by the clock, with what was said in it", async () => {
    const round = await open({ kind: "open", minutes: 0.03 });
    valueOf(await ada.command(workspace, { type: "estimate", round, values: thirds }));
    await until("the end", async () => (await recordOf()).rounds[round]?.stage === "closed");
    expect((await whatHappened()).slice(-3)).toEqual([
      [false, "round opened"],
      [false, "estimated"],
      [true, "round closed"],
    ]);
    expect(Object.values((await recordOf()).estimates).map(({ values }) => values)).toEqual([thirds]);
  });

  test("that is sealed is locked and revealed by the clock, in two entries", async () => {
    const round = await open({ kind: "sealed", minutes: 0.03 });
    const receipt = valueOf(
      await ada.command<{ digest: string }>(workspace, { type: "seal", round, values: thirds }),
    );
    await until("the end", async () => (await recordOf()).rounds[round]?.stage === "revealed");
    expect((await whatHappened()).slice(-2)).toEqual([
      [true, "round locked"],
      [true, "round revealed"],
    ]);
    const { rounds, estimates } = await recordOf();
    expect(rounds[round]?.digests).toEqual([receipt.digest]);
    expect(Object.values(estimates).map(({ values }) => values)).toEqual([thirds]);
  });

  test("that was extended ends at its new end and not before", async () => {
    const round = await open({ kind: "open", ...soon });
    valueOf(await owner.command(workspace, { type: "extend-round", round, minutes: 60 }));
    server.forward(30 * 60_000);
    valueOf(await ada.command(workspace, { type: "estimate", round, values: thirds }));
    expect((await recordOf()).rounds[round]?.stage).toBe("running");
  });

  test("that passed while nothing ran is ended at the next start", async () => {
    const round = await open({ kind: "open", minutes: 0.02 });
    await server.close();
    await start();
    await until("the end", async () => (await recordOf()).rounds[round]?.stage === "closed");
    expect((await whatHappened()).at(-1)).toEqual([true, "round closed"]);
  });
});

describe("a reveal", () => {
  test("that was cut off between lock and reveal is finished at the next start", async () => {
    const round = await open({ kind: "sealed" });
    valueOf(await ada.command(workspace, { type: "seal", round, values: thirds, rationale: "So it is" }));
    await server.close();
    await start(withoutReveals);
    await owner.command(workspace, { type: "reveal-round", round });
    expect((await journalOf()).at(-1)).toMatchObject({ event: { type: "round locked", revealing: true } });
    expect((await recordOf()).estimates).toEqual({});
    await server.close();
    await start();
    await until("the reveal", async () => (await recordOf()).rounds[round]?.stage === "revealed");
    expect((await whatHappened()).slice(-2)).toEqual([
      [false, "round locked"],
      [true, "round revealed"],
    ]);
    expect(Object.values((await recordOf()).estimates)).toEqual([
      expect.objectContaining({ values: thirds, rationale: "So it is" }),
    ]);
  });

  test("is not begun by a start, where somebody only locked", async () => {
    const round = await open({ kind: "sealed" });
    valueOf(await owner.command(workspace, { type: "lock-round", round }));
    await server.close();
    await start();
    valueOf(
      await ada.command(workspace, {
        type: "comment",
        anchor: { kind: "future", id: "weaken" },
        text: "And now?",
      }),
    );
    expect((await recordOf()).rounds[round]?.stage).toBe("locked");
  });
});

describe("a record", () => {
  test("that does not show what the journal says is written anew under another generation", async () => {
    valueOf(
      await ada.command(workspace, {
        type: "comment",
        anchor: { kind: "future", id: "weaken" },
        text: "Kept",
      }),
    );
    const before = await recordOf();
    await server.close();
    const database = new DatabaseSync(databaseFile(data.folder));
    for (const table of ["bc_tail", "bc_snapshots"])
      database.exec(`DELETE FROM ${table} WHERE document = 'record'`);
    database.close();
    await start();
    const after = await recordOf();
    expect([before.workspace.generation, after.workspace.generation]).toEqual([1, 2]);
    expect({ ...after, workspace: null }).toEqual({ ...before, workspace: null });
    const live = owner.openDocument(workspace, "record");
    await until("the record is there", () => live.provider.synced);
    expect(live.document.getMap("workspace").get("generation")).toBe(2);
    expect([...live.document.getMap("comments").values()]).toEqual([
      expect.objectContaining({ text: "Kept" }),
    ]);
    live.provider.destroy();
  });
});

/** A store that is cut off whenever somebody is about to keep a reveal. */
const withoutReveals = (store: Store): Store => ({
  ...store,
  commit: async (commit) => {
    if (commit.entries.some(({ event }) => event.type === "round revealed"))
      throw new Error("the disk is gone");
    return store.commit(commit);
  },
});
