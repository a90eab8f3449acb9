import { sitterOf } from "#lib/session/seating.ts";
import type { Round, SeatId } from "#lib/session/session.ts";
import { isSimulated } from "#lib/session/session.ts";
import type { Shown } from "./project.ts";
import type { RecordEstimate } from "./record.ts";

const anybody = { name: "An analyst", pseudonym: "An analyst" };

/** How a seat is called where members see it, and whose it is where the round's names say so. */
export function labelOf(
  { session, seating, names }: Shown,
  round: Round,
  seat: SeatId,
): Pick<RecordEstimate, "label" | "member" | "simulated"> {
  const sitter = sitterOf(seating, round.id, seat);
  if (sitter === undefined || round.names === "none") return { label: anybody.name };
  const { name, pseudonym } = names[sitter] ?? anybody;
  if (round.names === "pseudonyms") return { label: pseudonym };
  return { label: name, member: sitter, ...(isSimulated(session, sitter) ? { simulated: true } : {}) };
}
