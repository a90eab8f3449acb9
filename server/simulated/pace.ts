import type { Temperament } from "./cast.ts";
import type { Chance } from "./chance.ts";
import { between } from "./chance.ts";

/** When an analyst speaks in a round, counted from when they see it: for the first time, and perhaps once more. */
export type Pace = { readonly firstMs: number; readonly againMs: number | null };

/** What the pace depends on. `leftMs` is what is left of the round, null for one without an end. */
export type Pacing = {
  readonly kind: "open" | "sealed";
  readonly leftMs: number | null;
  readonly temperament: Temperament;
  readonly chance: Chance;
};

const seconds = {
  anchored: [8, 16],
  contrarian: [18, 32],
  follower: [26, 45],
  late: [60, 90],
  thorough: [35, 55],
} as const satisfies Record<Temperament, readonly [number, number]>;

/** An unhurried pace, a few deeds a minute among five, that leaves time before the round ends. */
export function paceOf({ kind, leftMs, temperament, chance }: Pacing): Pace {
  const most = leftMs === null ? Number.POSITIVE_INFINITY : Math.max(0, leftMs) * 0.6;
  const [soonest, latest] = seconds[temperament];
  const firstMs = Math.min(between(soonest, latest, chance) * 1000, most);
  const againMs = firstMs + between(60, 150, chance) * 1000;
  const isAgain = kind === "open" || (temperament === "thorough" && chance() < 0.5);
  return { firstMs, againMs: isAgain && againMs < most ? againMs : null };
}
