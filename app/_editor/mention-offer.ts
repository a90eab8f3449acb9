import type { Mentionable } from "./mention.ts";

/** What is offered for what was begun behind an `@`. */
export type Offer = {
  /** Where the `@` stands. */
  readonly from: number;
  readonly things: readonly Mentionable[];
  /** There are more than are offered: they show with more of their name. */
  readonly isMore: boolean;
  readonly chosen: number;
};

/** What an entry of the list is called, by the list and its place in it, for those who hear of it by reference. */
export const optionId = (list: string, place: number): string => `${list}-${place}`;
