import type { Context } from "./decision.ts";
import type { Decided } from "./event.ts";
import { seatsIn, sitterOf } from "./seating.ts";
import type { MemberId, Session } from "./session.ts";

/** Takes everything that those members said, in whatever round, out of what counts: one entry for each round they sat in. */
export function strike(
  session: Session,
  members: readonly MemberId[],
  { actor, seating }: Context,
): readonly Decided[] {
  const gone: ReadonlySet<MemberId | undefined> = new Set(members);
  return session.rounds.flatMap(({ id: round }) => {
    // In their order, which is random: the order in which seats were taken would tell who came when.
    const seats = seatsIn(seating, round)
      .filter((seat) => gone.has(sitterOf(seating, round, seat)))
      .toSorted();
    return seats.length === 0 ? [] : [{ actor, event: { type: "estimates struck", round, seats } as const }];
  });
}
