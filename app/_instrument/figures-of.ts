import { figures, tenths } from "#lib/simplex/show.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { sayShare } from "#lib/simplex/say.ts";
import type { Values } from "#lib/simplex/values.ts";
import type { InstrumentState } from "./instrument-state.ts";

/** The figures one's own vector is shown with: whole points, or tenths when something finer was said. */
export function figuresOf(values: Values, isFine: boolean): readonly string[] {
  if (!isFine) return figures(toProbabilities(values));
  return tenths(values).map((part, future) => {
    const isHidden = part === 0 && (values[future] ?? 0) > 0;
    return isHidden ? "<0.1" : (part / 10).toFixed(1);
  });
}

const TENTH = 1_000;
const ONE_PERCENT = 10_000;

/** What a field shows to someone who wants to change it: what it was told, else its exact value where that is short. */
export function wordsOf({ given, said, isFine }: InstrumentState, future: number): string {
  const value = given[future] ?? 0;
  if (said?.future === future) return said.text;
  if (value % TENTH === 0 || value < ONE_PERCENT) return sayShare(value);
  return figuresOf(given, isFine)[future] ?? "";
}
