import { afterEach, beforeEach, expect, test } from "vitest";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { aServer, type TestServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { command, until, valueOf } from "#tests/support/person.ts";
import { an } from "#tests/support/builders.ts";
import { dataFolder } from "#tests/support/server-process.ts";

type Shown = { readonly stage: string; readonly atEnd: string; readonly endsAt: string | null };

const thirds = [333_333, 333_333, 333_334];
const soon = 0.02;
let data: ReturnType<typeof dataFolder>;
let server: TestServer;

beforeEach(async () => {
  data = dataFolder();
  server = await aServer({ folder: data.folder });
});
afterEach(async () => {
  await server.close();
  data.remove();
});

const roundsOf = async (person: Person, workspace: string) =>
  (
    await person.get<{ readonly rounds: Readonly<Record<string, Shown>> }>(
      `/api/v1/workspaces/${workspace}/record`,
    )
  ).body.rounds;

/** A workspace in which a sealed round of little time runs, opened over a socket, and how to speak there. */
async function aTimedRound(
  owner: Person,
  { workspace, atEnd, minutes = soon }: { workspace: string; atEnd?: string; minutes?: number },
) {
  const socket = owner.openSocket(workspace);
  const opened = await command<{ round: string }>(socket, {
    type: "open-round",
    kind: "sealed",
    minutes,
    ...(atEnd === undefined ? {} : { atEnd }),
  });
  const { round } = valueOf(opened);
  const shown = async () => (await roundsOf(owner, workspace))[round];
  return { socket, round, shown };
}

test("[R6] a time that is advice passes and nothing ends, where one that is not ends its round; sealing, extending and the reveal go on", async () => {
  const { owner, workspace } = await anOwner(server);
  const ada = await aMember({ owner, workspace }, { base: server.base, role: "analyst" });
  const other = (
    await owner.post<{ workspaceId: string }>("/api/v1/workspaces", { template: "china-russia" })
  ).body.workspaceId;
  const advised = await aTimedRound(owner, { workspace, atEnd: "advises" });
  const ending = await aTimedRound(owner, { workspace: other });
  await until("the end of the other", async () => (await ending.shown())?.stage === "revealed");
  expect(await advised.shown()).toMatchObject({ stage: "running", atEnd: "advises" });

  const { round, socket } = advised;
  const her = ada.openSocket(workspace);
  valueOf(await command(her, { type: "seal", round, values: thirds }));
  server.forward(60 * 60_000);
  const before = (await advised.shown())?.endsAt ?? "";
  const { endsAt } = valueOf(
    await command<{ endsAt: string }>(socket, { type: "extend-round", round, minutes: 5 }),
  );
  expect(Date.parse(endsAt) - Date.parse(before)).toBeGreaterThanOrEqual(65 * 60_000 - 1_000);
  expect(await advised.shown()).toMatchObject({ stage: "running", atEnd: "advises", endsAt });
  valueOf(await command(socket, { type: "reveal-round", round }));
  expect(await advised.shown()).toMatchObject({ stage: "revealed", atEnd: "advises" });
  for (const line of [socket, her, ending.socket]) line.close();
});

test("[R6] a running round that is switched ends by itself at its time, or goes on past it", async () => {
  const { owner, workspace } = await anOwner(server);
  const other = (
    await owner.post<{ workspaceId: string }>("/api/v1/workspaces", { template: "china-russia" })
  ).body.workspaceId;
  const minutes = 0.05;
  const goingOn = await aTimedRound(owner, { workspace: other, atEnd: "ends", minutes });
  const ending = await aTimedRound(owner, { workspace, atEnd: "advises", minutes });
  for (const [{ socket, round }, atEnd] of [
    [goingOn, "advises"],
    [ending, "ends"],
  ] as const)
    valueOf(await command(socket, { type: "extend-round", round, atEnd }));
  expect(await ending.shown()).toMatchObject({ stage: "running", atEnd: "ends" });
  await until("the end", async () => (await ending.shown())?.stage === "revealed");
  expect(await goingOn.shown()).toMatchObject({ stage: "running", atEnd: "advises" });
  for (const line of [ending.socket, goingOn.socket]) line.close();
});

test("[R6] a time that is advice is nothing that the next start would take up", async () => {
  const { owner, workspace } = await anOwner(server);
  const { round, socket } = await aTimedRound(owner, { workspace, atEnd: "advises" });
  socket.close();
  await server.close();
  server = await aServer({ folder: data.folder });
  expect(await server.store.due()).toEqual([]);
  const last = (await server.store.workspace(an<WorkspaceId>(workspace)))?.entries.at(-1);
  expect(last?.event).toMatchObject({ type: "round opened", round, advises: true });
});
