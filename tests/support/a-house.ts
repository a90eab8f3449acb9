import { boardFrom } from "#lib/documents/from-scenario.ts";
import { must } from "#lib/kit/assert.ts";
import type { Instant } from "#lib/kit/instant.ts";
import { minutesAfter } from "#lib/kit/instant.ts";
import { sha256 } from "#lib/kit/sha256.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Command } from "#lib/session/command.ts";
import type { MemberId, Role, RoundId } from "#lib/session/session.ts";
import type { Authority } from "#server/session/authority.ts";
import { createAuthority } from "#server/session/authority.ts";
import type { Happened } from "#server/session/desk.ts";
import type { Answer } from "#server/session/ticket.ts";
import { createVault } from "#server/session/vault.ts";
import { memoryStore } from "#server/store/memory/memory-store.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Store } from "#server/store/store.ts";
import { aMember, an, aScenario, minute } from "#tests/support/builders.ts";

const vault = await createVault("c0".repeat(32));
const workspace = an<WorkspaceId>("w1");
let ids = 0;

/** A clock that stands still until somebody moves it. */
function aClock(start: Instant = minute(0)) {
  let at = start;
  return {
    now: () => at,
    pass: (minutes: number) => (at = minutesAfter(at, minutes)),
    set: (instant: Instant) => (at = instant),
  };
}

type Given = {
  readonly store?: Store;
  readonly now?: () => Instant;
  readonly board?: () => Promise<Uint8Array>;
  readonly runnerHere?: () => boolean;
};

/** An authority around a store in memory, with a board that says what `aScenario` says and a clock that stands still. */
export function anAuthority({ store = memoryStore(), now = aClock().now, ...given }: Given = {}) {
  const warnings: string[] = [];
  const happened: Happened[] = [];
  const authority = createAuthority({
    store,
    vault,
    now,
    id: () => `i${++ids}`,
    runnerHere: given.runnerHere ?? (() => true),
    board: given.board ?? (async () => boardFrom(aScenario())),
    warn: (_facts, message) => void warnings.push(message),
  });
  authority.onCommitted((one) => happened.push(one));
  return { authority, store, warnings, happened };
}

const house = {
  fay: "facilitator",
  ann: "analyst",
  bob: "analyst",
  cy: "analyst",
  obs: "observer",
} as const satisfies Record<string, Role>;

/** An authority with one workspace `w1`, in which an owner, a facilitator, three analysts and an observer have met. */
export async function aHouse(given: Given = {}) {
  const made = anAuthority(given);
  const owner = await made.authority.create({
    workspace,
    board: boardFrom(aScenario()),
    owner: { account: an<AccountId>("account-owen"), name: "Owen", isHost: true },
  });
  const members: Record<string, MemberId> = { owen: owner };
  for (const [name, role] of Object.entries(house)) {
    await invite(made.store, { code: name, role, by: owner });
    await joins(made.authority, { name, role, code: name });
    const rows = Object.values(must(await made.authority.state(workspace)).rows);
    members[name] = must(rows.find((row) => row.name === name)).member;
  }
  made.happened.length = 0;
  return { ...made, ...voices(made.authority, members), members };
}

export type House = Awaited<ReturnType<typeof aHouse>>;

/** The same people, speaking to an authority. */
export function voices(authority: Authority, members: Readonly<Record<string, MemberId>>) {
  const submit = (name: string, command: Command, id = `command-${++ids}`): Promise<Answer> =>
    authority.submit({ workspace, member: members[name] ?? aMember(name), id, command });
  const does = async (name: string, command: Command, id?: string) => {
    const answer = await submit(name, command, id);
    if (!answer.ok) throw new Error(`${command.type} by ${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  const opens = async (command: Partial<Extract<Command, { type: "open-round" }>> = {}) =>
    ((await does("owen", { type: "open-round", kind: "open", ...command })) as { round: RoundId }).round;
  const state = async () => must(await authority.state(workspace));
  return { submit, does, opens, state, workspace };
}

/** Lays an invitation down in a store. */
export async function invite(
  store: Store,
  { code, role, by, uses = 1 }: { code: string; role: Role; by: MemberId; uses?: number },
): Promise<void> {
  const createdAt = minute(0);
  await store.putInvite({
    code: await sha256(code),
    workspace,
    role,
    invitedBy: by,
    createdAt,
    expiresAt: minute(1e6),
    uses,
  });
}

/** Takes an invitation up. */
export async function joins(
  authority: Authority,
  { name, role, code }: { name: string; role: Role; code: string },
): Promise<Answer> {
  const newcomer = { account: an<AccountId>(`account-${name}`), name, isHost: false };
  return authority.join({ workspace, newcomer, role, invite: await sha256(code) });
}

/** A store that can be told to fail, and that counts. What it was told to do while failing, it has not done. */
export function aFaultyStore(store: Store = memoryStore()) {
  const counts = { commit: 0, workspace: 0 };
  let broken: readonly (keyof Store)[] = [];
  let delay: Promise<void> | null = null;
  const check = (deed: keyof Store) => {
    if (broken.includes(deed)) throw new Error(`the store is out of reach: ${deed}`);
  };
  const faulty: Store = {
    ...store,
    commit: async (commit) => {
      counts.commit++;
      await delay;
      check("commit");
      return store.commit(commit);
    },
    workspace: async (name) => {
      counts.workspace++;
      await delay;
      check("workspace");
      return store.workspace(name);
    },
    answer: async (...asked) => {
      check("answer");
      return store.answer(...asked);
    },
  };
  return {
    store: faulty,
    counts,
    breaks: (...deeds: readonly (keyof Store)[]) => void (broken = deeds),
    mends: () => void (broken = []),
    /** Holds commits and loads back until the function it answers with is called. */
    holds: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      delay = promise;
      return () => {
        delay = null;
        resolve();
      };
    },
  };
}

/** All bytes of a text or buffer as one searchable string, one character per byte. */
export const asBinary = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** Everything a store has of the workspace, as one searchable text: nothing of it is left out. */
export async function everythingIn(
  store: Store,
  answers: readonly (readonly [MemberId, string])[] = [],
): Promise<string> {
  const stored = must(await store.workspace(workspace));
  const documents = await Promise.all(
    (["board", "record"] as const).map((document) => store.document({ workspace, document })),
  );
  const kept = await Promise.all(answers.map(([member, id]) => store.answer(workspace, member, id)));
  const bytes = [
    ...stored.ballots.map((ballot) => ballot.bytes),
    ...documents.flatMap(({ snapshot, tail }) => [...(snapshot === null ? [] : [snapshot]), ...tail]),
    ...kept.filter((one) => one !== null),
  ];
  return [
    JSON.stringify({ ...stored, ballots: stored.ballots.map(({ round, seat }) => ({ round, seat })) }),
    ...bytes.map(asBinary),
  ].join("\n");
}
