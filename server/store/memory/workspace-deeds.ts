import { assert } from "#lib/kit/assert.ts";
import type { Taken } from "#lib/session/seating.ts";
import { assertContinuous, isTakenUp } from "#server/store/admissible.ts";
import type { Deeds } from "#server/store/deeds.ts";
import type { Answer, Commit, Committed } from "#server/store/store.ts";
import type { Kept, KeptWorkspace } from "./kept.ts";
import { documentOf, emptyWorkspace, keyOf, putAccess, putUpdates } from "./kept.ts";

/** What a store in memory does with workspaces. */
export function workspaceDeeds(
  kept: Kept,
): Pick<Deeds, "workspace" | "has" | "entries" | "commit" | "answer" | "due"> {
  return {
    workspace: (workspace) => toldOf(kept.workspaces.get(workspace)),
    has: (workspace) => kept.workspaces.has(workspace),
    entries: (workspace, from, limit) =>
      (kept.workspaces.get(workspace)?.entries ?? []).filter(({ seq }) => seq >= from).slice(0, limit),
    commit: (commit) => take(kept, commit),
    answer: (workspace, actor, id) => kept.workspaces.get(workspace)?.answers.get(keyOf(actor, id)) ?? null,
    due: () =>
      [...kept.workspaces]
        .flatMap(([workspace, { due }]) => (due === null ? [] : [{ workspace, at: due }]))
        .toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  };
}

function toldOf(known: KeptWorkspace | undefined): ReturnType<Deeds["workspace"]> {
  if (known === undefined) return null;
  const { entries, seats, ballots, members, texts, generation, due } = known;
  const [all, everybody, written] = [[...ballots.values()], [...members.values()], [...texts.values()]];
  return { entries, seats, ballots: all, members: everybody, texts: written, generation, due };
}

// Everything that can say no stands before the first write.
function take(kept: Kept, commit: Commit): Committed {
  const { workspace, after, seats, answers, spends } = commit;
  assertContinuous(commit);
  const before = kept.workspaces.get(workspace) ?? emptyWorkspace;
  if (before.entries.length !== after) return "overtaken";
  if (answers.some((answer) => before.answers.has(answerKey(answer)))) return "overtaken";
  if (spends !== null && !isTakenUp(commit, kept.invites.get(spends) ?? null)) return "invite-spent";
  assert(new Set(answers.map(answerKey)).size === answers.length, "A command is answered twice");
  const places = new Set([...before.seats, ...seats].map(({ round, seat }) => keyOf(round, seat)));
  assert(places.size === before.seats.length + seats.length, "A seat is taken twice");
  kept.workspaces.set(workspace, continued(before, commit));
  putDocuments(kept, commit);
  commit.access.forEach(({ account, member }) => putAccess(kept, { account, workspace, member }));
  spend(kept, spends);
  return "committed";
}

function continued(before: KeptWorkspace, commit: Commit): KeptWorkspace {
  const { erased, opened, record, boardVersion, due } = commit;
  const texts = new Map([...before.texts, ...keyed(commit.texts, ({ hash }) => hash)]);
  erased.forEach((hash) => texts.delete(hash));
  const ballots = new Map([...before.ballots, ...keyed(commit.ballots, seatKey)]);
  return {
    entries: [...before.entries, ...commit.entries],
    seats: [...before.seats, ...commit.seats],
    ballots: new Map([...ballots].filter(([, { round }]) => !opened.includes(round))),
    members: new Map([...before.members, ...keyed(commit.members, ({ member }) => member)]),
    texts,
    answers: new Map([
      ...before.answers,
      ...commit.answers.map((answer) => [answerKey(answer), answer.answer] as const),
    ]),
    versions:
      boardVersion === null
        ? before.versions
        : new Map([...before.versions, [boardVersion.seq, boardVersion.bytes]]),
    generation: record !== null && "rebuilt" in record ? record.generation : before.generation,
    due,
  };
}

function putDocuments(kept: Kept, { workspace, record, board }: Commit): void {
  if (board !== null) putUpdates(kept, { workspace, document: "board" }, [board]);
  const name = { workspace, document: "record" } as const;
  if (record === null) return;
  if ("update" in record) putUpdates(kept, name, [record.update]);
  else {
    const { seq } = documentOf(kept, name);
    kept.documents.set(keyOf(workspace, "record"), { snapshot: record.rebuilt, tail: [], seq: seq + 1 });
  }
}

function spend(kept: Kept, code: Commit["spends"]): void {
  const invite = code === null ? undefined : kept.invites.get(code);
  if (invite !== undefined) kept.invites.set(invite.code, { ...invite, used: invite.used + 1 });
}

const keyed = <Key, Value>(
  values: readonly Value[],
  key: (value: Value) => Key,
): readonly (readonly [Key, Value])[] => values.map((value) => [key(value), value] as const);

const seatKey = ({ round, seat }: Pick<Taken, "round" | "seat">): string => keyOf(round, seat);
const answerKey = ({ actor, id }: Answer): string => keyOf(actor, id);
