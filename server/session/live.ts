import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { Shown } from "#lib/documents/project.ts";
import { project } from "#lib/documents/project.ts";
import { blank, fold } from "#lib/journal/fold.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { endOf } from "#lib/session/rounds.ts";
import type { Seating } from "#lib/session/seating.ts";
import { markSealed, nobodySeated, seat } from "#lib/session/seating.ts";
import type { MemberId, Round, RoundId, SeatId, Session } from "#lib/session/session.ts";
import type { MemberRow, Store, StoredWorkspace } from "#server/store/store.ts";
import type { RecordWriter } from "./record-writer.ts";
import { openRecord } from "./record-writer.ts";

/** Everything that decisions in a workspace rest on. Plain data, never changed in place: a failed commit throws the newer one away. */
export type State = {
  readonly session: Session;
  readonly seating: Seating;
  readonly rows: Readonly<Record<MemberId, MemberRow>>;
  readonly texts: ReadonlyMap<Digest, string>;
  /** The encrypted ballots of sealed rounds that are not revealed yet. */
  readonly ballots: Readonly<Record<RoundId, Readonly<Record<SeatId, Uint8Array>>>>;
  readonly generation: number;
};

/** A workspace in memory: its committed state, and the writer of its record, which is as far. */
export type Live = { readonly state: State; readonly record: RecordWriter };

/** What the record shows of a state. */
export const shownOf = ({ session, seating, rows, texts, generation }: State): Shown => ({
  session,
  seating,
  names: rows,
  texts,
  generation,
});

/** A workspace that is being made. */
export const newState = (workspace: WorkspaceId): State => ({
  session: blank(workspace),
  seating: nobodySeated,
  rows: {},
  texts: new Map(),
  ballots: {},
  generation: 1,
});

/**
 * A workspace as the store has it, or null. `differs` says that its record does not show what the journal
 * says, so that it has to be rebuilt under the next generation.
 */
export async function loadLive(
  store: Store,
  workspace: WorkspaceId,
): Promise<{ live: Live; differs: boolean } | null> {
  const stored = await store.workspace(workspace);
  if (stored === null) return null;
  const state = stateOf(workspace, stored);
  const record = openRecord(await store.document({ workspace, document: "record" }));
  return { live: { state, record }, differs: !record.shows(project(shownOf(state))) };
}

function stateOf(workspace: WorkspaceId, stored: StoredWorkspace): State {
  const session = fold(stored.entries, blank(workspace));
  const seated = seat(nobodySeated, stored.seats);
  const hidden = new Set(session.rounds.filter(isHidden).map(({ id }) => id));
  const kept = stored.ballots.filter(({ round }) => hidden.has(round));
  return {
    session,
    seating: kept.reduce((seating, ballot) => markSealed(seating, ballot.round, ballot.seat), seated),
    rows: Object.fromEntries(stored.members.map((row) => [row.member, row])),
    texts: new Map(stored.texts.map(({ hash, text }) => [hash, text])),
    ballots: kept.reduce<State["ballots"]>(
      (all, { round, seat: place, bytes }) => ({ ...all, [round]: { ...all[round], [place]: bytes } }),
      {},
    ),
    generation: stored.generation,
  };
}

const isHidden = (round: Round): boolean =>
  round.kind === "sealed" && (round.stage === "running" || round.stage === "locked");

/** When the clock has to do something here next: the end of the running round, or now for a reveal that was begun. */
export function dueOf(session: Session): Instant | null {
  const round = session.rounds.at(-1);
  if (round === undefined) return null;
  if (round.stage === "running") return endOf(round);
  return round.stage === "locked" && round.revealing ? session.at : null;
}

/** What presence may show just now: nothing but who is there while ballots are sealed, no points where names are hidden. */
export function presenceRuleOf(session: Session): "all" | "no-point" | "members-only" {
  const round = session.rounds.at(-1);
  if (round === undefined) return "no-point";
  if (isHidden(round)) return "members-only";
  const isShown = round.kind === "open" && round.stage === "running" && round.names === "names";
  return isShown ? "all" : "no-point";
}
