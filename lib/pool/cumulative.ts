import { total } from "#lib/kit/total.ts";

/** For futures in an order: per future, how much lies on it and all before it. The last is the whole. */
export const orLess = (shares: readonly number[]): readonly number[] =>
  shares.map((_, future) => total(shares.slice(0, future + 1)));

/** For futures in an order: per future, how much lies on it and all after it. The first is the whole. */
export const orMore = (shares: readonly number[]): readonly number[] =>
  shares.map((_, future) => total(shares.slice(future)));
