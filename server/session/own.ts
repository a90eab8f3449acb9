import { isId } from "#lib/kit/id.ts";
import { seatOf } from "#lib/session/seating.ts";
import type { MemberId } from "#lib/session/session.ts";
import { ballotOf } from "./ballots.ts";
import type { State } from "./live.ts";
import type { Vault } from "./vault.ts";

/** Where a member sits, round by round. */
export const seatsOfMember = ({ seating }: State, member: MemberId): Record<string, string> =>
  Object.fromEntries(
    Object.keys(seating.seats)
      .filter(isId<"Round">)
      .flatMap((round) => {
        const seat = seatOf(seating, round, member);
        return seat === undefined ? [] : [[round, seat]];
      }),
  );

/**
 * That a member has sealed in the running round, and the digest of it, for that member alone. The nonce is told once, in the answer to
 * the seal: with it and the digest whoever is let in as the same member could try vectors until one fits.
 */
export async function receiptOf(vault: Vault, state: State, member: MemberId) {
  const round = state.session.rounds.at(-1);
  const seat = round === undefined ? undefined : seatOf(state.seating, round.id, member);
  if (round === undefined || seat === undefined) return null;
  const ballot = await ballotOf(vault, state, { round: round.id, seat });
  return ballot === null ? null : { round: round.id, digest: ballot.digest };
}
