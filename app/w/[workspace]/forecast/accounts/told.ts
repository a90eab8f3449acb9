import type { SessionView } from "#app/_room/session-view.ts";
import { type Probabilities, toProbabilities } from "#lib/simplex/probabilities.ts";
import { isValues } from "#lib/simplex/values.ts";

/** What one analyst says, as accounts take it: a name to read, and one probability per future. */
export type Told = {
  readonly seat: string;
  readonly label: string;
  readonly isMine: boolean;
  /** The label, and whether it is oneself. */
  readonly name: string;
  readonly shares: Probabilities;
};

/** What everyone says, in the order of seats, as the pools take it. What does not add up is left out. */
export function toldIn({ estimates, seat: own }: Pick<SessionView, "estimates" | "seat">): readonly Told[] {
  return estimates.flatMap(({ seat, label, values }) => {
    const isMine = seat === own;
    const name = isMine ? `${label}, you` : label;
    return isValues(values) ? [{ seat, label, isMine, name, shares: toProbabilities(values) }] : [];
  });
}

/** The same as one reads them: by name. */
export const byName = (told: readonly Told[]): readonly Told[] =>
  told.toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.seat < b.seat ? -1 : 1));
