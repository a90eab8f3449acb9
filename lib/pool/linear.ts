import { assert } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";
import { isProbabilities, type Probabilities } from "#lib/simplex/probabilities.ts";
import { byFuture, present, type Row } from "./row.ts";

/** The linear pool, the weighted mean per future (Stone 1961); null when nobody is there. */
export function linear(rows: readonly Row[]): Probabilities | null {
  const there = present(rows);
  if (there.length === 0) return null;
  const means = byFuture(there).map((said) => total(said.map((share, i) => share * (there[i]?.weight ?? 0))));
  const pooled = means.map((mean) => Math.min(1, mean));
  assert(isProbabilities(pooled), "Means of probabilities are probabilities");
  return pooled;
}
