import { afterAll, beforeAll, expect, test } from "vitest";
import type { RecordAggregate, RecordEstimate, RecordMember } from "#lib/documents/record.ts";
import { readExport } from "#lib/wire/export.ts";
import { verify } from "#lib/exchange/verify.ts";
import type { SimulatedList } from "#lib/wire/api.ts";
import { spawnSimulators } from "#server/simulated/spawned.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import type { Person } from "#tests/support/person.ts";
import { until, valueOf } from "#tests/support/person.ts";

const PACE = 0.01;

let server: TestServer;
let owner: Person;
let workspace: string;
const analysts: Person[] = [];
let record: ReturnType<Person["openDocument"]>;

beforeAll(async () => {
  server = await aServer({ simulate: (warn) => spawnSimulators({ warn, pace: PACE }) });
  ({ owner, workspace } = await anOwner(server));
  for (const name of ["Ann", "Bob"])
    analysts.push(await aMember({ owner, workspace }, { base: server.base, role: "analyst", name }));
  record = owner.openDocument(workspace, "record");
});

afterAll(async () => {
  record.provider.destroy();
  await server.close();
});

const at = () => `/api/v1/workspaces/${workspace}/simulated`;
const members = () => [...record.document.getMap<RecordMember>("members").values()];
const simulated = () => members().filter((one) => one.simulated === true && one.role !== null);
const aggregate = (round: string) => record.document.getMap<RecordAggregate>("aggregates").get(round);
const estimates = (round: string): readonly RecordEstimate[] =>
  [...record.document.getMap<RecordEstimate>("estimates").entries()]
    .filter(([key]) => key.startsWith(`${round}/`))
    .map(([, said]) => said);
const opens = async (command: object) =>
  valueOf(await owner.command<{ round: string }>(workspace, { type: "open-round", ...command })).round;
const reveal = (round: string) => owner.command(workspace, { type: "reveal-round", round });
const present = () => [...record.awareness.getStates().values()].map(({ member }) => String(member));
const exported = async () =>
  JSON.parse(
    JSON.stringify((await owner.get<object>(`/api/v1/workspaces/${workspace}/export?format=json`)).body),
  ) as { seats: { isBot: boolean }[]; rounds: { seats: number }[] };

test("[A5] only an owner asks for them, three to five at a time", async () => {
  expect((await analysts[0]?.post(at(), { count: 3 }))?.status).toBe(403);
  expect((await analysts[0]?.get(at()))?.status).toBe(403);
  expect((await owner.post(at(), { count: 2 })).status).toBe(422);
  expect((await owner.get<SimulatedList>(at())).body).toEqual({
    analysts: [],
    areAwake: false,
    isExample: true,
  });
});

test("they come in marked as simulated, are there, and leave no invitation behind", async () => {
  const { status, body } = await owner.post<SimulatedList>(at(), { count: 3 });
  expect(status).toBe(201);
  expect(body).toMatchObject({ areAwake: true, analysts: [{}, {}, {}] });
  await until("they are marked", () => simulated().length === 3);
  await until("they are there", () => body.analysts.every(({ member }) => present().includes(member)));
  const invites = await owner.get<{ invites: { role: string; uses: number; used: number }[] }>(
    `/api/v1/workspaces/${workspace}/invites`,
  );
  expect(invites.body.invites.every(({ used }) => used === 1)).toBe(true); // Ann's and Bob's
  const member = body.analysts[0]?.member ?? "";
  const back = await owner.post(`/api/v1/workspaces/${workspace}/members/${member}/return-link`);
  expect(back.status).toBe(403);
});

test("[S1] they seal in a sealed round, stand labelled after its reveal, and the aggregate without them is that of the people alone", async () => {
  const round = await opens({ kind: "sealed" });
  for (const [place, person] of analysts.entries())
    await person.command(workspace, {
      type: "seal",
      round,
      values: [
        [500_000, 300_000, 200_000],
        [100_000, 600_000, 300_000],
      ][place],
    });
  const view = owner.openSocket(workspace);
  const sealed = () => view.notices.findLast((notice) => notice.kind === "marks")?.sealed;
  await until("all five have sealed", () => sealed() === 5, 20_000);
  await reveal(round);
  await until("they are shown", () => estimates(round).length === 5);
  const theirs = estimates(round).filter((said) => said.simulated === true);
  expect(theirs).toHaveLength(3);
  expect(theirs.every(({ rationale = "" }) => rationale.includes("“"))).toBe(true);
  expect(aggregate(round)?.count).toBe(5);
  expect((await exported()).seats.filter(({ isBot }) => isBot)).toHaveLength(3);

  expect((await owner.ask("DELETE", at())).status).toBe(204);
  await until("they are gone", () => simulated().length === 0 && estimates(round).length === 2);
  view.disconnect();
  const withoutThem = aggregate(round);
  expect(withoutThem?.count).toBe(2);

  const again = await opens({ kind: "sealed" });
  for (const [place, person] of analysts.entries())
    await person.command(workspace, {
      type: "seal",
      round: again,
      values: [
        [500_000, 300_000, 200_000],
        [100_000, 600_000, 300_000],
      ][place],
    });
  await reveal(again);
  await until("the people stand alone", () => aggregate(again)?.count === 2);
  expect(aggregate(again)?.shown).toEqual(withoutThem?.shown);
  expect(aggregate(again)?.spread?.range).toEqual(withoutThem?.spread?.range);
});

test("[E8] the export tells nothing of them but the entries of the journal, and verifies", async () => {
  const file = await exported();
  expect(file.seats.every(({ isBot }) => !isBot)).toBe(true);
  expect(file.rounds[0]?.seats).toBe(3); // the owner's is empty
  const read = readExport(file);
  expect("file" in read ? await verify(read.file) : read).toMatchObject({ fits: true });
  const { body } = await owner.get<string>(`/api/v1/workspaces/${workspace}/export?format=estimates.csv`);
  expect(body).not.toContain(",true,");
});

test("eight is the most, and of one who is removed alone everything is struck", async () => {
  expect((await owner.post(at(), { count: 5 })).status).toBe(201);
  expect((await owner.post(at(), { count: 3 })).status).toBe(201);
  expect((await owner.post(at(), { count: 3 })).status).toBe(409);
  const { body } = await owner.get<SimulatedList>(at());
  expect(new Set(body.analysts.map(({ name }) => name)).size).toBe(8);
  await owner.command(workspace, { type: "remove-member", member: body.analysts[0]?.member });
  await until("one is gone", () => simulated().length === 7);
  expect((await owner.ask("DELETE", at())).status).toBe(204);
  expect((await owner.get<SimulatedList>(at())).body).toMatchObject({ analysts: [], areAwake: false });
});

test("nothing that they did was trouble", () => {
  expect(server.log.filter((line) => line.includes("simulated"))).toEqual([]);
});
