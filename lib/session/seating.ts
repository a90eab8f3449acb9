import { isId } from "#lib/kit/id.ts";
import type { MemberId, RoundId, SeatId } from "./session.ts";

/** Who sits where, and which seats have sealed: kept outside the journal, so that entries and exports name seats only. */
export type Seating = {
  readonly seats: Readonly<Record<RoundId, Readonly<Record<SeatId, MemberId>>>>;
  readonly sealed: Readonly<Record<RoundId, readonly SeatId[]>>;
};

/** A place just taken in a round. */
export type Taken = { readonly round: RoundId; readonly seat: SeatId; readonly member: MemberId };

export const nobodySeated: Seating = { seats: {}, sealed: {} };

/** The seat of a member in a round, if they have one. */
export function seatOf(seating: Seating, round: RoundId, member: MemberId): SeatId | undefined {
  const seats = seating.seats[round] ?? {};
  return seatsIn(seating, round).find((seat) => seats[seat] === member);
}

/** All seats of a round, in the order in which they were taken. */
export const seatsIn = (seating: Seating, round: RoundId): readonly SeatId[] =>
  Object.keys(seating.seats[round] ?? {}).filter(isId<"Seat">);

/** The member on a seat of a round. */
export const sitterOf = (seating: Seating, round: RoundId, seat: SeatId): MemberId | undefined =>
  seating.seats[round]?.[seat];

/** The seating with those places taken. */
export const seat = (seating: Seating, taken: readonly Taken[]): Seating => ({
  ...seating,
  seats: taken.reduce(
    (seats, place) => ({ ...seats, [place.round]: { ...seats[place.round], [place.seat]: place.member } }),
    seating.seats,
  ),
});

/** The seating with one more seat that has sealed; sealing again changes nothing. */
export function markSealed(seating: Seating, round: RoundId, seat: SeatId): Seating {
  const sealed = seating.sealed[round] ?? [];
  return sealed.includes(seat)
    ? seating
    : { ...seating, sealed: { ...seating.sealed, [round]: [...sealed, seat] } };
}
