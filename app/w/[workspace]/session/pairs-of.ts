import type { SessionView } from "#app/_room/session-view.ts";
import { inOrderOfDissent, type Voice } from "#app/w/[workspace]/forecast/voices.ts";
import type { PlacedRound, SeatedEstimate } from "#lib/documents/record-readings.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { furthestPairs } from "./furthest-pairs.ts";

/** Two analysts who should talk to each other, and how many points lie between them. */
export type Pair = { readonly one: Voice; readonly other: Voice; readonly points: number };

/** Who talks to whom, and who is left to listen. */
export type Pairing = { readonly pairs: readonly Pair[]; readonly alone: Voice | null };

/** Pairs of opposite poles, furthest apart first. Of an odd number one is left alone, but not who was in the round before. */
export function pairsOf(view: SessionView, round: PlacedRound): Pairing {
  const voices = inOrderOfDissent(view, round);
  const before = aloneBefore(view);
  const spared = before === null ? -1 : voices.findIndex(({ said }) => identityOf(round, said) === before);
  return paired(voices, spared === -1 ? null : spared);
}

/** Who was left alone in the round before, as far as it can be told who is who. */
function aloneBefore({ before, earlier, earlierAggregate, ...view }: SessionView): string | null {
  if (before === null) return null;
  const then = {
    ...view,
    before: null,
    earlier: [],
    earlierOwn: null,
    earlierAggregate: null,
    round: before,
    estimates: earlier,
    aggregate: earlierAggregate,
  };
  const { alone } = paired(inOrderOfDissent(then, before), null);
  return alone === null ? null : identityOf(before, alone.said);
}

/** Whose an estimate is, as far as the round tells: a member, or a pseudonym, which is the same in every round. */
export function identityOf({ names }: PlacedRound, { member, label }: SeatedEstimate): string | null {
  if (names === "none") return null;
  return names === "names" ? (member ?? null) : `pseudonym ${label}`;
}

function paired(voices: readonly Voice[], spared: number | null): Pairing {
  const apart = voices.map((one) => voices.map((other) => totalVariation(sharesOf(one), sharesOf(other))));
  const pairs = furthestPairs(apart, spared).flatMap(([place, opposite]): readonly Pair[] => {
    const [one, other] = [voices[place], voices[opposite]];
    if (one === undefined || other === undefined) return [];
    return [{ one, other, points: Math.round((apart[place]?.[opposite] ?? 0) * 100) }];
  });
  const talking = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  return { pairs, alone: voices.find((voice) => !talking.has(voice)) ?? null };
}

const sharesOf = ({ said }: Voice): readonly number[] => said.values.map((part) => part / WHOLE);
