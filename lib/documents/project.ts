import { isId } from "#lib/kit/id.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { Spread } from "#lib/pool/spread.ts";
import { aggregateOf } from "#lib/session/aggregate.ts";
import { minimumOf } from "#lib/session/minimum.ts";
import type { Seating } from "#lib/session/seating.ts";
import { seatsIn, sitterOf } from "#lib/session/seating.ts";
import type { MemberId, Round, SeatId, Session } from "#lib/session/session.ts";
import { isSimulated, roleOf, stageOf, wasRemoved } from "#lib/session/session.ts";
import { SHAPE } from "./board.ts";
import { labelOf } from "./label-of.ts";
import type {
  RecordAggregate,
  RecordComment,
  RecordContent,
  RecordEstimate,
  RecordMember,
  RecordRound,
  RecordSpread,
  RecordWorkspace,
} from "./record.ts";

/** All that a record shows: the state of the workspace, and what lies outside the journal. */
export type Shown = {
  readonly session: Session;
  readonly seating: Seating;
  readonly names: Readonly<Record<MemberId, { readonly name: string; readonly pseudonym: string }>>;
  readonly texts: ReadonlyMap<Digest, string>;
  readonly generation: number;
};

const ROUNDS_KEPT = 2;

/**
 * The content of the record: the last two rounds with their estimates and aggregates, members, threads and comments. Pure: the same
 * state always gives the same content. Nothing of a sealed round's ballots is in the state before the reveal, so none can be here.
 */
export function project(shown: Shown): RecordContent {
  const { session } = shown;
  const rounds = session.rounds.slice(-ROUNDS_KEPT);
  const byId = <Value>(value: (round: Round) => Value) =>
    Object.fromEntries(rounds.map((round) => [round.id, value(round)]));
  return {
    workspace: projectWorkspace(shown),
    members: Object.fromEntries(membersOf(session).map((member) => [member, projectMember(shown, member)])),
    rounds: byId((round) => projectRound(shown, round)),
    estimates: Object.fromEntries(rounds.flatMap((round) => projectEstimates(shown, round))),
    aggregates: Object.fromEntries(
      rounds.filter(showsEstimates).map((round) => [round.id, projectAggregate(round)]),
    ),
    threads: session.threads,
    comments: projectComments(shown),
    observations: {},
  };
}

const membersOf = ({ members }: Session): readonly MemberId[] => Object.keys(members).filter(isId<"Member">);

function projectWorkspace({ session, texts, generation }: Shown): RecordWorkspace {
  const { resolution } = session;
  return {
    shape: SHAPE,
    stage: stageOf(session),
    seq: session.seq,
    generation,
    settings: { minimum: minimumOf(session.rounds.at(-1)?.names ?? "names") },
    runner: session.runner,
    resolution:
      resolution === null
        ? null
        : {
            future: resolution.future,
            at: resolution.at,
            by: resolution.by,
            evidence: texts.get(resolution.evidence) ?? null,
            note: texts.get(resolution.note) ?? null,
          },
  };
}

const projectMember = ({ session, names }: Shown, member: MemberId): RecordMember => ({
  name: names[member]?.name ?? "",
  role: roleOf(session, member),
  ...(isSimulated(session, member) ? { simulated: true } : {}),
  ...(wasRemoved(session, member) ? { removed: true } : {}),
});

function projectRound(shown: Shown, round: Round): RecordRound {
  const hides = round.kind === "sealed" && round.stage === "running";
  return {
    number: round.number,
    kind: round.kind,
    stage: round.stage,
    names: round.names,
    openedAt: round.openedAt,
    atEnd: round.atEnd,
    endsAt: round.stage === "running" ? round.endsAt : null,
    lockedAt: "lockedAt" in round ? round.lockedAt : null,
    revealedAt: "revealedAt" in round ? round.revealedAt : null,
    closedAt: round.stage === "closed" ? round.closedAt : null,
    question: round.question,
    expected: hides ? null : expectedIn(shown, round),
    digests: "digests" in round ? round.digests : [],
    ...struckIn(shown, round),
  };
}

/** After a reveal the seals that were opened and count tell it, before it those who had sealed. */
function struckIn({ seating }: Shown, round: Round): Pick<RecordRound, "struck"> {
  if (round.kind === "open" || round.stage === "running" || round.struck.length === 0) return {};
  const sealed = seating.sealed[round.id] ?? [];
  const struck =
    round.stage === "locked"
      ? sealed.filter((seat) => round.struck.includes(seat)).length
      : round.digests.length - Object.keys(round.estimates).length;
  return struck === 0 ? {} : { struck };
}

/** How many a round waits for or has heard: the analysts seated in it, and whoever else has estimated. */
function expectedIn({ session, seating }: Shown, round: Round): number {
  const isExpected = (seat: SeatId) => {
    const sitter = sitterOf(seating, round.id, seat);
    const isAnalyst = sitter !== undefined && roleOf(session, sitter) === "analyst";
    return isAnalyst || round.estimates[seat]?.withdrawn === false;
  };
  return seatsIn(seating, round.id).filter(isExpected).length;
}

const showsEstimates = (round: Round): boolean =>
  round.kind === "open" || round.stage === "revealed" || round.stage === "closed";

function projectEstimates(shown: Shown, round: Round): readonly (readonly [string, RecordEstimate])[] {
  return Object.keys(round.estimates)
    .filter(isId<"Seat">)
    .flatMap((seat) => {
      const estimate = round.estimates[seat];
      if (estimate === undefined) return [];
      const rationale = estimate.rationale === null ? undefined : shown.texts.get(estimate.rationale);
      const entry: RecordEstimate = {
        values: estimate.values,
        at: estimate.at,
        ...labelOf(shown, round, seat),
        ...(estimate.said === null ? {} : { said: estimate.said }),
        ...(rationale === undefined ? {} : { rationale }),
        ...(estimate.withdrawn ? { withdrawn: true } : {}),
        ...(estimate.nonce === null ? {} : { nonce: estimate.nonce }),
      };
      return [[`${round.id}/${seat}`, entry] as const];
    });
}

function projectAggregate(round: Round): RecordAggregate {
  const { pool, probabilities, shown, count, minimum, others, spread } = aggregateOf(round);
  return {
    pool,
    probabilities,
    shown,
    count,
    minimum,
    others,
    spread: spread === null ? null : projectSpread(spread),
  };
}

const projectSpread = ({ quartiles, range, disagreement }: Spread): RecordSpread => ({
  quartiles,
  range,
  jensenShannon: disagreement.jsd,
  jensenShannonShare: disagreement.jsdNormalised,
  meanEntropy: disagreement.meanEntropy,
  meanDistance: disagreement.meanPairwiseTV,
});

function projectComments({ session, texts }: Shown): Readonly<Record<string, RecordComment>> {
  return Object.fromEntries(
    Object.keys(session.comments)
      .filter(isId<"Comment">)
      .flatMap((id) => {
        const comment = session.comments[id];
        if (comment === undefined) return [];
        const { thread, author, at, editedAt, text } = comment;
        return [
          [
            id,
            { thread, author, at, editedAt, text: text === null ? null : (texts.get(text) ?? null) },
          ] as const,
        ];
      }),
  );
}
