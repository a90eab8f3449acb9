import type { Values } from "#lib/simplex/values.ts";

/** One estimate in a picture: whose it is and what it says. */
export type Dot = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly values: Values;
  /** One's own: drawn by the pen, in front. */
  readonly mine?: boolean | undefined;
  /** In the hand of somebody who has given nothing yet: hollow, and no estimate. */
  readonly held?: boolean | undefined;
};
