import type { Digest } from "#lib/kit/sha256.ts";
import { isId } from "#lib/kit/id.ts";
import type { Entry } from "#lib/journal/entry.ts";
import { chained } from "#lib/journal/entry.ts";
import { fold } from "#lib/journal/fold.ts";
import { decide } from "#lib/session/decide.ts";
import type { Outcome } from "#lib/session/decision.ts";
import type { Event } from "#lib/session/event.ts";
import { markSealed, seat } from "#lib/session/seating.ts";
import type { MemberId } from "#lib/session/session.ts";
import { roleOf } from "#lib/session/session.ts";
import type { Ballot, Commit, MemberRow, Text } from "#server/store/store.ts";
import { HOST } from "#server/store/people.ts";
import { lockBallot } from "./ballots.ts";
import { erasedBy } from "./erased.ts";
import type { State } from "./live.ts";
import { pseudonymFor } from "./pseudonym.ts";
import type { Prepared, World } from "./prepare.ts";
import { prepare } from "./prepare.ts";
import type { Answer, Ticket } from "./ticket.ts";

/** A decided ticket: the answer, the state after it, and what has to be kept for it. */
export type Draft = {
  readonly answer: Answer;
  readonly state: State;
  readonly kept: Kept;
  readonly nudged: readonly MemberId[];
  /** The command was answered before: its answer is kept already. */
  readonly isRepeated: boolean;
};

/** The part of a commit that one ticket adds. */
export type Kept = Pick<
  Commit,
  "entries" | "texts" | "erased" | "seats" | "ballots" | "opened" | "members" | "access"
>;

const nothingKept: Kept = {
  entries: [],
  texts: [],
  erased: [],
  seats: [],
  ballots: [],
  opened: [],
  members: [],
  access: [],
};

/** An answer that changes nothing: a refusal, or what was answered before. */
export const unchanged = (state: State, answer: Answer): Draft => ({
  answer,
  state,
  isRepeated: answer.ok,
  nudged: [],
  kept: nothingKept,
});

/** Decides one ticket in a state, without keeping anything yet. */
export async function draft(state: State, ticket: Ticket, world: World): Promise<Draft> {
  const prepared = await prepare(state, ticket, world);
  const decision = decide(state.session, ticket.command, prepared.context);
  if (!decision.ok) return unchanged(state, decision);
  const outcome = decision.value;
  const entries = await chainOf(state, outcome, prepared);
  const ballots = await ballotsOf(state, { outcome, prepared }, world);
  const after = follow(state, { ticket, outcome, entries, ballots, texts: prepared.texts });
  return {
    answer: { ok: true, value: outcome.value, seq: after.session.seq },
    state: after,
    isRepeated: false,
    nudged: outcome.nudged ?? [],
    kept: {
      entries,
      ballots,
      texts: prepared.texts,
      erased: erasedBy(state, entries),
      seats: outcome.taken,
      opened: entries.flatMap(({ event }) => (event.type === "round revealed" ? [event.round] : [])),
      members: changedRows(state, after),
      access: accessOf(ticket),
    },
  };
}

async function chainOf(
  { session }: State,
  { decided }: Outcome,
  { context }: Prepared,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const { actor, event } of decided) {
    const seq = session.seq + entries.length + 1;
    const previous: Digest = entries.at(-1)?.hash ?? session.head;
    entries.push(await chained({ seq, at: context.at, actor, event, previous }));
  }
  return entries;
}

type Sealed = { readonly outcome: Outcome; readonly prepared: Prepared };

async function ballotsOf(
  { session }: State,
  { outcome, prepared }: Sealed,
  { vault }: World,
): Promise<readonly Ballot[]> {
  if (outcome.sealed === undefined || prepared.ballot === null) return [];
  const place = { workspace: session.workspace, ...outcome.sealed };
  return [{ ...outcome.sealed, bytes: await lockBallot(vault, place, prepared.ballot) }];
}

type Followed = {
  readonly ticket: Ticket;
  readonly outcome: Outcome;
  readonly entries: readonly Entry[];
  readonly ballots: readonly Ballot[];
  readonly texts: readonly Text[];
};

function follow(state: State, { ticket, outcome, entries, ballots, texts }: Followed): State {
  const session = fold(entries, state.session);
  const seated = seat(state.seating, outcome.taken);
  const erased = erasedBy(state, entries);
  const isTextual = texts.length + erased.length > 0;
  const kept = isTextual
    ? new Map(
        [...state.texts, ...texts.map(({ hash, text }) => [hash, text] as const)].filter(
          ([hash]) => !erased.includes(hash),
        ),
      )
    : state.texts;
  return {
    ...state,
    session,
    seating: ballots.reduce((seating, ballot) => markSealed(seating, ballot.round, ballot.seat), seated),
    texts: kept,
    ballots: ballotsAfter(state, { ballots, events: entries.map(({ event }) => event) }),
    rows: rowsAfter(state, { ticket, session }),
  };
}

function ballotsAfter(
  state: State,
  { ballots, events }: { ballots: readonly Ballot[]; events: readonly Event[] },
): State["ballots"] {
  const revealed = events.flatMap((event) => (event.type === "round revealed" ? [event.round] : []));
  const left = Object.fromEntries(
    Object.entries(state.ballots).filter(([round]) => !revealed.some((id) => id === round)),
  );
  return ballots.reduce<State["ballots"]>(
    (all, { round, seat: place, bytes }) => ({ ...all, [round]: { ...all[round], [place]: bytes } }),
    left,
  );
}

type Rows = State["rows"];

function rowsAfter(state: State, { ticket, session }: { ticket: Ticket; session: State["session"] }): Rows {
  const { command } = ticket;
  if (command.type === "rename") {
    const row = state.rows[command.member];
    return row === undefined ? state.rows : { ...state.rows, [row.member]: { ...row, name: command.name } };
  }
  if (session.members === state.session.members) return state.rows;
  const members = Object.keys(session.members).filter(isId<"Member">);
  return members.reduce<Rows>((rows, member) => {
    const role = roleOf(session, member);
    const row = rows[member];
    if (row?.role === role) return rows;
    const fresh = { member, name: nameFor(ticket, member), pseudonym: pseudonymFor(Object.values(rows)) };
    return { ...rows, [member]: { ...(row ?? fresh), role } };
  }, state.rows);
}

const nameFor = ({ command, newcomer }: Ticket, member: MemberId): string =>
  command.type === "add-simulated"
    ? (command.analysts.find((one) => one.member === member)?.name ?? "")
    : (newcomer?.name ?? "");

const changedRows = (before: State, after: State): readonly MemberRow[] =>
  Object.values(after.rows).filter((row) => before.rows[row.member] !== row);

function accessOf({ newcomer, command }: Ticket): Kept["access"] {
  if (newcomer === null) return [];
  const member =
    command.type === "join" ? command.member : command.type === "create-workspace" ? command.owner : null;
  if (member === null) return [];
  return [newcomer.account, ...(newcomer.isHost ? [HOST] : [])].map((account) => ({ account, member }));
}
