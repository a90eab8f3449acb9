import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordAggregate, RecordEstimate, RecordRound } from "#lib/documents/record.ts";
import { sealsIn } from "#lib/documents/record-readings.ts";
import { must } from "#lib/kit/assert.ts";
import { verify } from "#lib/exchange/verify.ts";
import { readExport } from "#lib/wire/export.ts";
import type { Coming, Simulators } from "#server/simulated/simulators.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, until, valueOf } from "#tests/support/person.ts";

// Nobody acts by themselves here: the test is handed the ways in, and seals as the simulated analysts itself.
let came: Coming["analysts"] = [];
const byHand: Simulators = {
  bring: ({ analysts }) => void (came = analysts),
  areAwake: () => came.length > 0,
  dismiss: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

let server: TestServer;
let owner: Person;
let workspace: string;
let record: ReturnType<Person["openDocument"]>;
let round: string;

beforeEach(async () => {
  server = await aServer({ simulate: () => byHand });
  ({ owner, workspace } = await anOwner(server));
  const people = await Promise.all(
    ["Ann", "Bob"].map((name) => aMember({ owner, workspace }, { base: server.base, role: "analyst", name })),
  );
  await owner.post(`/api/v1/workspaces/${workspace}/simulated`, { count: 3 });
  const simulated = await Promise.all(
    came.map(async ({ code }) => {
      const one = aPerson(() => server.base);
      await one.post("/api/v1/return", { code });
      return one;
    }),
  );
  record = owner.openDocument(workspace, "record");
  round = valueOf(
    await owner.command<{ round: string }>(workspace, { type: "open-round", kind: "sealed" }),
  ).round;
  for (const [place, person] of [...people, ...simulated].entries())
    await person.command(workspace, {
      type: "seal",
      round,
      values: place < 2 ? said[place] : [10_000, 10_000, 980_000],
      rationale: `Because of ${place}.`,
    });
});
afterEach(async () => {
  record.provider.destroy();
  await server.close();
});

const said = [
  [500_000, 300_000, 200_000],
  [100_000, 600_000, 300_000],
];
const does = (type: string) => owner.command(workspace, { type, round });
const strikes = () => owner.ask("DELETE", `/api/v1/workspaces/${workspace}/simulated`);
const aggregate = () => record.document.getMap<RecordAggregate>("aggregates").get(round);
const shown = () => record.document.getMap<RecordRound>("rounds").get(round);
const estimates = () => [...record.document.getMap<RecordEstimate>("estimates").values()];

test("[E8] taken out while ballots are sealed, they are not among the seals that the lock publishes", async () => {
  const view = owner.openSocket(workspace);
  const marks = () => view.notices.findLast((notice) => notice.kind === "marks");
  await until("all five have sealed", () => marks()?.sealed === 5);
  expect((await strikes()).status).toBe(204);
  await until("two of two have", () => marks()?.sealed === 2 && marks()?.expected === 2);
  view.disconnect();
  await does("lock-round");
  await until("it is locked", () => shown()?.digests.length === 2);
  await does("reveal-round");
  await isThatOfThePeople();
});

test("[E8] [S8] taken out after the lock, every seal is opened all the same, and theirs count nowhere", async () => {
  await does("lock-round");
  await strikes();
  await until("the record counts theirs apart", () => shown()?.struck === 3);
  expect(shown()?.digests).toHaveLength(5);
  await does("reveal-round");
  await isThatOfThePeople();
  expect(sealsIn(must(shown()))).toBe(2);
});

test("[E8] taken out after the reveal, their estimates and reasons are gone", async () => {
  await does("reveal-round");
  await until("all are shown", () => aggregate()?.count === 5);
  expect((await strikes()).status).toBe(204);
  await isThatOfThePeople();
  expect(sealsIn(must(shown()))).toBe(2);
});

async function isThatOfThePeople(): Promise<void> {
  await until("the people stand alone", () => aggregate()?.count === 2);
  expect(estimates().map(({ values }) => values)).toEqual(expect.arrayContaining(said));
  expect(estimates()).toHaveLength(2);
  expect(shown()?.expected).toBe(2);
  const { body } = await owner.get<object>(`/api/v1/workspaces/${workspace}/export?format=json`);
  const text = JSON.stringify(body);
  expect(text).toContain("Because of 1.");
  expect(text).not.toMatch(/Because of [234]\./);
  const read = readExport(JSON.parse(text));
  expect("file" in read ? await verify(read.file) : read).toMatchObject({ fits: true });
  const csv = await owner.get<string>(`/api/v1/workspaces/${workspace}/export?format=estimates.csv`);
  expect(csv.body.trim().split("\n")).toHaveLength(1 + 2 * 3);
}
