import { boardOf } from "#lib/documents/board-content.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { aggregateOf } from "#lib/session/aggregate.ts";
import { seatOf } from "#lib/session/seating.ts";
import type { MemberId, Role, Round, SeatId } from "#lib/session/session.ts";
import { isSimulated, stageOf } from "#lib/session/session.ts";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import type { State } from "#server/session/live.ts";
import type { AccountId } from "#server/store/people.ts";
import type { ApiPorts } from "./context.ts";

/** The workspaces of an account as Home shows them, the ones in which something waits first. */
export async function cardsOf(account: AccountId, ports: ApiPorts): Promise<WorkspaceCard[]> {
  const access = await ports.store.accessOf(account);
  const entered = access.flatMap(({ role, ...one }) => (role === null ? [] : [{ ...one, role }]));
  const cards = await Promise.all(entered.map((one) => cardOf(one, ports)));
  const isWaiting = (card: WorkspaceCard) => card.waits !== "nothing";
  return cards
    .filter((card) => card !== null)
    .toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)));
}

type Seen = { readonly workspace: WorkspaceId; readonly member: MemberId; readonly role: Role };

async function cardOf({ workspace, member, role }: Seen, ports: ApiPorts): Promise<WorkspaceCard | null> {
  const state = await ports.authority.state(workspace);
  if (state === null) return null;
  const question = questionOf(boardOf(await ports.board(workspace)));
  const round = state.session.rounds.at(-1);
  const frozen = round?.question ?? question;
  return {
    workspaceId: workspace,
    title: question.title,
    role,
    member,
    stage: stageOf(state.session),
    round: round?.number ?? null,
    horizon: question.horizon,
    futures: frozen.futures.map(({ id, short, title, colour }) => ({ id, short, title, colour })),
    shown: shownNow(round),
    here: peopleOf(state, ports.present(workspace)),
    resolution: resolutionOf(state),
    isAway: await ports.store.isAway(workspace, member),
    waits: waitsFor(state, { member, role, round }),
  };
}

const resolutionOf = ({ session: { resolution } }: State): WorkspaceCard["resolution"] =>
  resolution && { future: resolution.future };

/** The names of those who are there and are people. */
const peopleOf = ({ session, rows }: State, here: readonly MemberId[]): string[] =>
  here.filter((one) => !isSimulated(session, one)).map((one) => rows[one]?.name ?? "");

// Whole percentages of the round that shows estimates now; nothing while ballots are sealed.
function shownNow(round: Round | undefined): number[] | null {
  const shown = round === undefined ? null : aggregateOf(round).shown;
  return shown === null ? null : [...shown];
}

type Waiting = { readonly member: MemberId; readonly role: Role; readonly round: Round | undefined };

function waitsFor({ seating }: State, { member, role, round }: Waiting): WorkspaceCard["waits"] {
  if (round?.stage !== "running" || role !== "analyst") return "nothing";
  const seat = seatOf(seating, round.id, member);
  if (seat !== undefined && hasSpoken(round, seat, seating)) return "nothing";
  return round.kind === "sealed" ? "seal" : "estimate";
}

const hasSpoken = (round: Round, seat: SeatId, { sealed }: State["seating"]): boolean =>
  round.kind === "sealed" ? (sealed[round.id]?.includes(seat) ?? false) : round.estimates[seat] !== undefined;
