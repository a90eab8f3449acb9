import { randomInt, randomUUID } from "node:crypto";
import type { AckedWriter } from "#tests/support/acked-writer.ts";
import { ackedWriter } from "#tests/support/acked-writer.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, command, until, valueOf } from "#tests/support/person.ts";
import type { ServerProcess } from "#tests/support/server-process.ts";
import type { Promised } from "./promised.ts";
import { nothingPromised } from "./promised.ts";

/** People in one workspace, in whose open round they estimate while they write and comment. */
export type Team = {
  readonly owner: Person;
  readonly workspace: string;
  readonly round: string;
  readonly analysts: readonly Person[];
  readonly watcher: Person;
  readonly promised: Promised;
};

/** A command that was asked for and not answered. */
type Open = { readonly by: Person; readonly body: { readonly id: string; readonly type: string } };

const MOST_WORDS = 120; // of a person in a life, so that the text of that life stays within its length
const MOST_OPEN = 6;
const WORDS_AT_ONCE = 2;

/** A team in a workspace of its own. */
export async function aTeam(owner: Person, base: () => string): Promise<Team> {
  const { body } = await owner.post<{ workspaceId: string }>("/api/v1/workspaces", {
    template: "china-russia",
  });
  const workspace = body.workspaceId;
  const joined = async (role: string) => {
    const person = aPerson(base);
    await person.join(await owner.invite(workspace, role), role);
    return person;
  };
  const analysts = [await joined("analyst"), await joined("analyst")];
  const watcher = await joined("observer");
  const opened = await owner.command<{ round: string }>(workspace, { type: "open-round", kind: "open" });
  return { owner, workspace, round: valueOf(opened).round, analysts, watcher, promised: nothingPromised() };
}

/** Everybody works until, at a random moment after the first promise, the server is killed; answers with what was asked and not answered. */
export async function oneLife(team: Team, server: ServerProcess, life: string): Promise<readonly Open[]> {
  const { analysts, watcher, workspace, promised } = team;
  const root = `text/life-${life}/note`;
  const writers = analysts.map(({ cookie }) => ackedWriter({ base: server.base, workspace, cookie }));
  const sockets = analysts.map((person) => person.openSocket(workspace));
  const [board, record] = [
    watcher.openDocument(workspace, "board"),
    watcher.openDocument(workspace, "record"),
  ];
  const isIn = () =>
    board.provider.synced && record.provider.synced && sockets.every(({ connected }) => connected);
  await until("everybody is in", isIn, 30_000);
  await Promise.all(writers.map(({ ready }) => ready));

  const see = () => {
    for (const word of wordsOf(board.document.getText(root).toString())) promised.seenWords.set(word, root);
    for (const id of record.document.getMap("comments").keys()) promised.seenComments.add(id);
  };
  const open = new Set<Open>();
  const answered = promised.comments.size;
  const hasBegun = () =>
    promised.comments.size > answered && writers.some((one) => one.acknowledged().length > 0);
  let isDead = false;
  let death: Promise<unknown> | null = null;
  for (let step = 0; !isDead; step += 1) {
    if (hasBegun()) death ??= dieSoon(server).then(() => (isDead = true));
    if (step * WORDS_AT_ONCE < MOST_WORDS) write(writers, root, `${life}.${step}`);
    const answers = sockets.map((socket, index) => give({ team, socket, open, by: index, step, life }));
    if (open.size > MOST_OPEN) await Promise.race([...answers, ...(death === null ? [] : [death])]);
    await new Promise(setImmediate);
    see();
  }
  await Promise.all(writers.map(({ ended }) => ended));
  see();
  for (const writer of writers) for (const word of writer.acknowledged()) promised.words.set(word, root);
  for (const socket of sockets) socket.close();
  for (const { provider } of [board, record]) provider.destroy();
  return [...open];
}

/** Asks again, under the same ids, for everything that was not answered. */
export async function askAgain({ workspace }: Team, open: readonly Open[]): Promise<void> {
  for (const { by, body } of open) valueOf(await by.command(workspace, body));
}

async function dieSoon(server: ServerProcess): Promise<void> {
  await new Promise((next) => setTimeout(next, randomInt(0, 300)));
  await server.kill("SIGKILL");
}

function write(writers: readonly AckedWriter[], root: string, place: string): void {
  for (const [index, writer] of writers.entries())
    for (let n = 0; n < WORDS_AT_ONCE; n += 1)
      if (writer.isOpen()) writer.write(root, `w${index}.${place}.${n}`);
}

type Giving = {
  readonly team: Team;
  readonly socket: ReturnType<Person["openSocket"]>;
  readonly open: Set<Open>;
  readonly by: number;
  readonly step: number;
  readonly life: string;
};

async function give({ team, socket, open, by, step, life }: Giving): Promise<void> {
  const person = team.analysts[by];
  if (person === undefined || !socket.connected) return;
  const text = `c${by}.${life}.${step}`;
  const first = randomInt(1, 500_000);
  const comment = { id: randomUUID(), type: "comment", anchor: { kind: "driver", id: "w-long-war" }, text };
  const estimate = {
    id: randomUUID(),
    type: "estimate",
    round: team.round,
    values: [first, 500_000, 500_000 - first],
  };
  const asked = [
    { by: person, body: comment },
    { by: person, body: estimate },
  ];
  for (const one of asked) open.add(one);
  team.promised.asked.add(text);
  const answers = asked.map(async (one) => {
    const answer = await command<{ comment?: string }>(socket, one.body);
    const { comment: id } = valueOf(answer); // what was refused stays open, and is asked again
    open.delete(one);
    if (id === undefined) team.promised.estimates.set(answer.ok ? answer.seq : 0, first);
    else team.promised.comments.set(id, text);
  });
  await Promise.allSettled(answers);
}

const wordsOf = (text: string): readonly string[] => text.split(" ").filter((word) => word !== "");
