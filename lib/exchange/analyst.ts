import type { RoundId, SeatId } from "#lib/session/session.ts";
import type { ExportFile } from "./export-file.ts";

/** True when the analyst on that seat is simulated. */
export const isBotOn = ({ seats }: ExportFile, round: RoundId, seat: SeatId): boolean =>
  seats.some(({ id, round: of, isBot }) => id === seat && of === round && isBot);

/**
 * Who sits there, as far as it may be told and can be followed from round to round: the member, the pseudonym that is theirs
 * in the whole workspace, or, where names are hidden, the seat, which says nothing beyond its round.
 */
export function analystOn({ seats, rounds }: ExportFile, round: RoundId, seat: SeatId): string {
  const found = seats.find(({ id, round: of }) => id === seat && of === round);
  const names = rounds.find(({ id }) => id === round)?.names;
  if (names === "names") return found?.member ?? seat;
  return names === "pseudonyms" ? (found?.label ?? seat) : seat;
}
