import type { Values } from "#lib/simplex/values.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { firstBelief, movedBelief } from "./belief.ts";
import type { Temperament } from "./cast.ts";
import type { Chance } from "./chance.ts";
import type { NamedFuture } from "./rationale.ts";
import { firstRationale, nextRationale } from "./rationale.ts";

/** What an analyst sees of a round that runs, and of the one before it. */
export type Seen = {
  /** The question as far as beliefs rest on it: the same for everyone who is asked it. */
  readonly question: string;
  readonly kind: "open" | "sealed";
  readonly isOrdered: boolean;
  readonly futures: readonly NamedFuture[];
  /** What they have said in this round, and in the one before it over the same futures. */
  readonly own: Values | null;
  readonly before: Values | null;
  readonly aggregate: readonly number[] | null;
  readonly others: readonly { readonly values: readonly number[]; readonly rationale?: string | undefined }[];
};

/** What an analyst does in a round. */
export type Deed =
  | { readonly type: "estimate" | "seal"; readonly values: Values; readonly rationale: string }
  | { readonly type: "reaffirm" };

/** What an analyst of that temperament does when it is their turn; null when they have nothing to add. */
export function deedFor(
  seen: Seen,
  by: { readonly temperament: Temperament; readonly chance: Chance },
): Deed | null {
  const type = seen.kind === "sealed" ? "seal" : "estimate";
  const { futures, own, before } = seen;
  const last = own ?? before;
  if (last === null) {
    const values = firstBelief({ ...seen, futures: futures.length, ...by });
    return { type, values, rationale: firstRationale({ futures, values, ...by }) };
  }
  const moved = movedBelief({ own: last, aggregate: seen.aggregate, arguments: argumentsIn(seen) }, by);
  if (own !== null && moved.by === "nothing") return seen.kind === "open" ? { type: "reaffirm" } : null;
  const { values } = moved;
  return {
    type,
    values,
    rationale: nextRationale({ futures, values, chance: by.chance }, { before: last, by: moved.by }),
  };
}

const argumentsIn = ({ others, futures }: Seen): readonly (readonly number[])[] =>
  others
    .filter(({ values, rationale = "" }) => rationale !== "" && values.length === futures.length)
    .map(({ values }) => values.map((part) => part / WHOLE));
