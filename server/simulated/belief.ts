import { must } from "#lib/kit/assert.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { largestRemainder } from "#lib/simplex/largest-remainder.ts";
import type { Values } from "#lib/simplex/values.ts";
import { isValues, WHOLE } from "#lib/simplex/values.ts";
import type { Temperament } from "./cast.ts";
import type { Chance } from "./chance.ts";
import { around, between, chanceFrom, oneOf } from "./chance.ts";

/** What a first belief rests on: the question, for which all share a centre, and who believes. */
export type Believing = {
  readonly question: string;
  readonly futures: number;
  readonly isOrdered: boolean;
  readonly temperament: Temperament;
  readonly chance: Chance;
};

const restlessness = {
  anchored: 0.4,
  contrarian: 0.35,
  follower: 0.3,
  late: 0.5,
  thorough: 0.45,
} as const satisfies Record<Temperament, number>;

/** What an analyst believes before anybody has spoken: near a centre that is the same for all, further away for some. */
export function firstBelief({ question, futures, isOrdered, temperament, chance }: Believing): Values {
  const centre = centreOf(question, { futures, isOrdered });
  const shares = centre.map((share) => share * Math.exp(restlessness[temperament] * around(chance)));
  return grained(temperament === "contrarian" ? withFavourite(shares) : shares, temperament);
}

/** Where a belief went, and what moved it. */
export type Moved = { readonly values: Values; readonly by: "the aggregate" | "an argument" | "nothing" };

/** What an analyst has before them when they think again. */
export type Heard = {
  readonly own: Values;
  /** Null while too few have spoken. */
  readonly aggregate: readonly number[] | null;
  /** The estimates of others who gave a reason, as shares. */
  readonly arguments: readonly (readonly number[])[];
};

/** A belief after hearing the others: towards the aggregate or towards an argument, or where it was. */
export function movedBelief(
  { own, aggregate, arguments: heard }: Heard,
  { temperament, chance }: Pick<Believing, "temperament" | "chance">,
): Moved {
  const shares = own.map((part) => part / WHOLE);
  const argument = temperament === "contrarian" ? furthestFrom(shares, heard) : oneOf(heard, chance);
  const moved = (to: readonly number[] | null | undefined, by: Moved["by"], step: number): Moved => {
    const values = to === null || to === undefined ? own : grained(mixed(shares, to, step), temperament);
    return values.join() === own.join() ? { values: own, by: "nothing" } : { values, by };
  };
  switch (temperament) {
    case "anchored":
      return moved(chance() < 0.6 ? null : aggregate, "the aggregate", 0.25);
    case "contrarian":
      return moved(argument, "an argument", 0.15);
    case "thorough":
      return moved(argument, "an argument", between(0.25, 0.4, chance));
    case "follower":
      return moved(aggregate, "the aggregate", between(0.4, 0.6, chance));
    case "late":
      return moved(aggregate, "the aggregate", 0.3);
  }
}

/** The centre of all first beliefs about a question: no future is neglected, and of ordered ones those in the middle get most. */
function centreOf(
  question: string,
  { futures, isOrdered }: Pick<Believing, "futures" | "isOrdered">,
): readonly number[] {
  const chance = chanceFrom(question);
  return Array.from({ length: futures }, (_, place) => {
    const fromMiddle = Math.abs((2 * place) / (futures - 1) - 1);
    return between(0.6, 1.8, chance) + (isOrdered ? 1 - fromMiddle : 0);
  });
}

/** The future that the others would neglect, made much of. */
function withFavourite(shares: readonly number[]): readonly number[] {
  const least = shares.indexOf(Math.min(...shares));
  return shares.map((share, place) => (place === least ? share * 3.5 : share));
}

/** In steps in which people speak, and nothing called impossible. */
function grained(shares: readonly number[], temperament: Temperament): Values {
  const isFine = temperament === "thorough" || shares.length > 4;
  const steps = isFine ? (shares.length > 4 ? 200 : 100) : 20;
  const parts = largestRemainder(shares, steps - shares.length).map((part) => (part + 1) * (WHOLE / steps));
  return must(isValues(parts) ? parts : undefined);
}

const mixed = (own: readonly number[], to: readonly number[], step: number): readonly number[] =>
  own.map((share, place) => share * (1 - step) + (to[place] ?? 0) * step);

function furthestFrom(
  own: readonly number[],
  others: readonly (readonly number[])[],
): readonly number[] | undefined {
  return others.toSorted((a, b) => totalVariation(own, b) - totalVariation(own, a))[0];
}
