import { boardHash, boardOf } from "#lib/documents/board-content.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { Store } from "#server/store/store.ts";
import { readAnswer } from "./answers.ts";
import type { Draft } from "./draft.ts";
import { draft, unchanged } from "./draft.ts";
import type { State } from "./live.ts";
import type { World } from "./prepare.ts";
import type { Answer, Ticket } from "./ticket.ts";
import { failed } from "./ticket.ts";

/** What deciding a batch needs of the world. */
export type BatchWorld = Omit<World, "question" | "runnerHere" | "patienceSeconds"> & {
  readonly store: Store;
  readonly runnerHere: (workspace: WorkspaceId, state: State) => boolean;
  /** The seconds until nobody who may run the session counts as there; undefined while somebody is. */
  readonly patienceSeconds?: (workspace: WorkspaceId, state: State) => number | undefined;
  /** The board's bytes, the same for the whole batch. */
  readonly board: () => Promise<Uint8Array>;
  readonly warn: (facts: object, message: string) => void;
};

/**
 * Decides tickets in their order, each in the state that the one before left. One that was answered before is answered alike;
 * one that cannot be dealt with is answered "unavailable", and those beside it are decided all the same.
 */
export async function decideBatch(
  state: State,
  tickets: readonly Ticket[],
  world: BatchWorld,
): Promise<readonly Draft[]> {
  const answers = await Promise.all(tickets.map((ticket) => answered(state, ticket, world)));
  const drafts: Draft[] = [];
  for (const [place, ticket] of tickets.entries()) {
    const now = drafts.at(-1)?.state ?? state;
    const twin = drafts.find(({ answer }, earlier) => answer.ok && isSame(tickets[earlier], ticket));
    const answer = answers[place] ?? twin?.answer;
    drafts.push(answer === undefined ? await decideOne(now, ticket, world) : unchanged(now, answer));
  }
  return drafts;
}

async function decideOne(state: State, ticket: Ticket, world: BatchWorld): Promise<Draft> {
  const { workspace } = state.session;
  try {
    const question = await questionFor(ticket, world);
    const runnerHere = world.runnerHere(workspace, state);
    const patienceSeconds = world.patienceSeconds?.(workspace, state);
    return await draft(state, ticket, { ...world, question, runnerHere, patienceSeconds });
  } catch (cause) {
    world.warn(
      { workspace, type: ticket.command.type, cause: String(cause) },
      "a command could not be decided",
    );
    return unchanged(state, failed("unavailable"));
  }
}

async function answered(
  { session }: State,
  { actor, id }: Ticket,
  { store, vault }: BatchWorld,
): Promise<Answer | undefined> {
  if (id === null || actor === "clock") return undefined;
  const { workspace } = session;
  const kept = await store.answer(workspace, actor, id);
  return kept === null ? undefined : readAnswer(vault, { workspace, actor, id }, kept);
}

async function questionFor({ command }: Ticket, world: BatchWorld): Promise<FrozenQuestion | null> {
  if (command.type !== "open-round") return null;
  const board = boardOf(await world.board());
  return { ...(command.question ?? questionOf(board)), board: await boardHash(board) };
}

const isSame = (a: Ticket | undefined, b: Ticket): boolean =>
  b.id !== null && a?.id === b.id && a.actor === b.actor;
