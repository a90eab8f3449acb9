import { assert, must, unreachable } from "#lib/kit/assert.ts";
import type { Instant } from "#lib/kit/instant.ts";
import type { Event, Said } from "./event.ts";
import type { Estimate, Round, SeatId } from "./session.ts";

/** The events that are about one round after it was opened. */
export type RoundEvent = Extract<
  Event,
  {
    type:
      | "round extended"
      | "estimated"
      | "estimate withdrawn"
      | "estimate reaffirmed"
      | "estimates struck"
      | "round locked"
      | "round revealed"
      | "round closed";
  }
>;

type Happened = { readonly event: RoundEvent; readonly at: Instant; readonly seq: number };

/** A round after an entry that is about it. */
export function evolveRound(round: Round, { event, at, seq }: Happened): Round {
  switch (event.type) {
    case "estimated":
      return withEstimate(round, event.seat, asEstimate(event, { at, seq }));
    case "estimate withdrawn":
      return withEstimate(round, event.seat, { ...must(round.estimates[event.seat]), withdrawn: true, seq });
    case "estimate reaffirmed":
      return withEstimate(round, event.seat, { ...must(round.estimates[event.seat]), at, seq });
    case "estimates struck":
      return { ...round, ...withoutSeats(round, event.seats) };
    case "round extended":
      assert(round.stage === "running", "Only a running round is extended");
      return { ...round, endsAt: event.endsAt, atEnd: event.atEnd ?? round.atEnd };
    case "round locked":
      assert(round.kind === "sealed" && round.stage === "running", "Only a running sealed round is locked");
      return {
        ...base(round),
        kind: "sealed",
        stage: "locked",
        lockedAt: at,
        digests: event.digests,
        revealing: event.revealing,
      };
    case "round revealed": {
      assert(round.kind === "sealed" && round.stage === "locked", "Only a locked round is revealed");
      const { lockedAt, digests } = round;
      const counting = event.openings.filter(({ seat }) => !round.struck.includes(seat));
      const shown = Object.fromEntries(
        counting.map((said) => [
          said.seat,
          { ...asEstimate(said, { at: lockedAt, seq }), nonce: said.nonce },
        ]),
      );
      return {
        ...base(round),
        kind: "sealed",
        stage: "revealed",
        lockedAt,
        digests,
        revealedAt: at,
        estimates: shown,
      };
    }
    case "round closed":
      if (round.kind === "open") return { ...base(round), kind: "open", stage: "closed", closedAt: at };
      assert(round.stage === "revealed", "A sealed round is closed after its reveal");
      return { ...round, stage: "closed", closedAt: at };
    default:
      return unreachable(event);
  }
}

const base = ({ id, number, names, question, openedAt, atEnd, estimates, struck }: Round) => ({
  id,
  number,
  names,
  question,
  openedAt,
  atEnd,
  estimates,
  struck,
});

function withoutSeats(
  { estimates, struck }: Round,
  seats: readonly SeatId[],
): Pick<Round, "estimates" | "struck"> {
  const gone: ReadonlySet<string> = new Set(seats);
  const left = Object.entries(estimates).filter(([seat]) => !gone.has(seat));
  return { estimates: Object.fromEntries(left), struck: [...struck, ...seats] };
}

const withEstimate = (round: Round, seat: SeatId, estimate: Estimate): Round => ({
  ...round,
  estimates: { ...round.estimates, [seat]: estimate },
});

function asEstimate(
  { values, said, rationaleHash }: Said,
  { at, seq }: { at: Instant; seq: number },
): Estimate {
  return { values, said, rationale: rationaleHash, at, seq, withdrawn: false, nonce: null };
}
