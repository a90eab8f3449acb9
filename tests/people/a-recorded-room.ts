import { randomInt, randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Person } from "#tests/support/person.ts";
import { aPerson, until } from "#tests/support/person.ts";
import { aRecorder } from "#tests/support/recorder.ts";
import { dataFolder, startProcess } from "#tests/support/server-process.ts";
import { tracesIn } from "#tests/support/traces.ts";

/** Something nobody says by chance: six-figure values that end on no zero, and a word. */
export type Canary = {
  readonly values: readonly number[];
  readonly text: string;
  readonly said: string;
  readonly rationale: string;
};

export function aCanary(): Canary {
  const figure = () => randomInt(15_000, 40_000) * 10 + randomInt(1, 10);
  const [first, second] = [figure(), figure()];
  const values = [first, second, 1_000_000 - first - second];
  const text = randomUUID();
  const said = values.map((value) => value / 10_000).join(" / ");
  return { values, text, said, rationale: `Über "${text}" — so` };
}

/** Somebody in the room, with everything open, behind a recorder of their own. */
export type Recorded = Awaited<ReturnType<typeof sitDown>>;

/** A room in which every byte that anyone receives is kept. */
export type RecordedRoom = {
  readonly workspace: string;
  /** In the order of the roles asked for; the first is the owner. */
  readonly team: readonly Recorded[];
  /** Where anything of a canary is, and in which encodings: in what each role received, in the log, in the files of the store. */
  readonly found: (canary: Canary) => readonly (readonly [where: string, encodings: readonly string[]])[];
  readonly close: () => Promise<void>;
};

type Place = {
  readonly port: number;
  readonly key: string;
  readonly owner: Person | undefined;
  readonly workspace: string;
};

/** A room with somebody of each role in it, the owner first. */
export async function aRecordedRoom(roles: readonly string[]): Promise<RecordedRoom> {
  const data = dataFolder();
  const server = await startProcess(data.folder);
  const { port, key } = server;
  const team: Recorded[] = [];
  for (const role of roles) {
    const workspace = team[0]?.workspace ?? "";
    team.push(await sitDown(role, { port, key, owner: team[0]?.person, workspace }));
  }
  await until("everyone is in", () => team.every(isSettled));
  const diskNow = () =>
    Buffer.concat(readdirSync(data.folder).map((name) => readFileSync(join(data.folder, name))));
  return {
    workspace: team[0]?.workspace ?? "",
    team,
    found: ({ text, values }) => {
      const wanted = { texts: [text], values };
      return [
        ...team.map(({ role, recorder }) => [role, tracesIn(recorder.bytes(), wanted)] as const),
        ["log", tracesIn(Buffer.from(server.log()), wanted)] as const,
        ["disk", tracesIn(diskNow(), { ...wanted, values: [] })] as const, // random bytes hold any three of them
      ].filter(([, encodings]) => encodings.length > 0);
    },
    close: async () => {
      for (const { socket, record, board } of team) {
        socket.close();
        for (const { provider } of [record, board]) provider.destroy();
      }
      await Promise.all(team.map(({ recorder }) => recorder.close()));
      await server.kill();
      data.remove();
    },
  };
}

async function sitDown(role: string, { port, key, owner, workspace: known }: Place) {
  const recorder = await aRecorder(port);
  const person = aPerson(() => recorder.base);
  if (owner !== undefined) await person.join(await owner.invite(known, role), role);
  const workspace = owner === undefined ? ((await person.enter(key))[0] ?? "") : known;
  const member = await person.member(workspace);
  const [record, board] = [person.openDocument(workspace, "record"), person.openDocument(workspace, "board")];
  return { role, workspace, recorder, person, member, record, board, socket: person.openSocket(workspace) };
}

const isSettled = ({ record, board, socket }: Recorded) =>
  record.provider.synced && board.provider.synced && socket.connected;

/** The presence of all others that somebody sees, on both documents. */
export const statesSeenBy = ({ record, board }: Recorded) =>
  [record, board].flatMap(({ awareness }) =>
    [...awareness.getStates()].flatMap(([client, state]) => (client === awareness.clientID ? [] : [state])),
  );

const formats = ["json", "csv", "futures.csv", "aggregates.csv", "rationales.csv", "comments.csv"];

/** Lets everyone read every address that the API describes, with all formats of an export, and what the probes say; how many each. */
export async function readEverything({ team, workspace }: RecordedRoom): Promise<number> {
  type Described = { readonly paths: Readonly<Record<string, object>> };
  const described = await team[0]?.person.get<Described>("/api/v1/openapi.json");
  const reading = Object.entries(described?.body.paths ?? {}).flatMap(([path, methods]) =>
    "get" in methods ? [path] : [],
  );
  const paths = reading.flatMap((path) =>
    path.endsWith("/export") ? formats.map((format) => `${path}?format=${format}`) : [path],
  );
  const all = [...paths, "/healthz", "/readyz", "/metrics", "/api/v1/openapi.json"];
  for (const { person } of team)
    for (const path of all) await person.get(path.replace("{workspace}", workspace));
  return all.length;
}
