import { total } from "#lib/kit/total.ts";

/** Total variation: the probability that must move to turn `p` into `q`, in [0, 1]. */
export function totalVariation(p: readonly number[], q: readonly number[]): number {
  return total(p.map((share, future) => Math.abs(share - (q[future] ?? 0)))) / 2;
}

/**
 * Wasserstein-1 distance of ordered futures: the probability that must move times how many futures far,
 * in [0, K - 1].
 */
export function wassersteinSteps(p: readonly number[], q: readonly number[]): number {
  let ahead = 0;
  return total(
    p.map((share, future) => {
      ahead += share - (q[future] ?? 0);
      return Math.abs(ahead);
    }),
  );
}

/** Shannon's entropy in nats, in [0, ln K]; what is impossible adds nothing. */
export function entropy(p: readonly number[]): number {
  return total(p.map((share) => (share > 0 ? -share * Math.log(share) : 0)));
}
