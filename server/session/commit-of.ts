import type { Commit } from "#server/store/store.ts";
import { writeAnswer } from "./answers.ts";
import type { Draft } from "./draft.ts";
import type { State } from "./live.ts";
import { dueOf } from "./live.ts";
import type { Ticket } from "./ticket.ts";
import type { Vault } from "./vault.ts";

/** A batch that was decided: the committed state it began with, and ticket by ticket what came of it. */
export type DecidedBatch = {
  readonly before: State;
  readonly tickets: readonly Ticket[];
  readonly drafts: readonly Draft[];
};

/** The state after a batch, if it can be kept. */
export const stateAfter = ({ before, drafts }: DecidedBatch): State => drafts.at(-1)?.state ?? before;

/** Everything that must become durable together for a batch; `update` is what makes the record show it. */
export async function commitOf(
  batch: DecidedBatch,
  {
    vault,
    board,
    update,
  }: { readonly vault: Vault; readonly board: () => Promise<Uint8Array>; readonly update: Uint8Array | null },
): Promise<Commit> {
  const { before, tickets, drafts } = batch;
  const { session } = stateAfter(batch);
  const all = <Part>(part: (one: Draft["kept"]) => readonly Part[]) =>
    drafts.flatMap(({ kept }) => part(kept));
  const entries = all((kept) => kept.entries);
  const keeps = entries.some(({ event }) => keepsBoard.has(event.type));
  return {
    ...emptyCommit(before),
    entries,
    record: update === null ? null : { update },
    board: tickets[0]?.board ?? null,
    texts: all((kept) => kept.texts),
    erased: all((kept) => kept.erased),
    seats: all((kept) => kept.seats),
    ballots: all((kept) => kept.ballots),
    opened: all((kept) => kept.opened),
    members: all((kept) => kept.members),
    access: all((kept) => kept.access),
    answers: await answersOf(batch, vault),
    boardVersion: keeps ? { seq: session.seq, bytes: await board() } : null,
    due: dueOf(session),
    spends: tickets[0]?.spends ?? null,
  };
}

/** A commit in which nothing happens. */
export const emptyCommit = ({ session }: State): Commit => ({
  workspace: session.workspace,
  after: session.seq,
  entries: [],
  record: null,
  board: null,
  texts: [],
  erased: [],
  seats: [],
  ballots: [],
  opened: [],
  members: [],
  access: [],
  answers: [],
  boardVersion: null,
  due: dueOf(session),
  spends: null,
});

/** True when there is nothing in a commit that would have to be kept. */
export const changesNothing = (commit: Commit): boolean =>
  commit.record === null &&
  [
    commit.entries,
    commit.texts,
    commit.seats,
    commit.ballots,
    commit.members,
    commit.access,
    commit.answers,
  ].every((part) => part.length === 0);

const keepsBoard: ReadonlySet<string> = new Set(["round opened", "round revealed", "question resolved"]);

async function answersOf(
  { before, tickets, drafts }: DecidedBatch,
  vault: Vault,
): Promise<Commit["answers"]> {
  const { workspace } = before.session;
  const written = tickets.map(async ({ id, actor, command }, place) => {
    const one = drafts[place];
    if (one === undefined || !one.answer.ok || one.isRepeated || id === null || actor === "clock") return [];
    const answer = { answer: one.answer, isSecret: command.type === "seal" };
    return [{ actor, id, answer: await writeAnswer(vault, { workspace, actor, id }, answer) }];
  });
  return (await Promise.all(written)).flat();
}
