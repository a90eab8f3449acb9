import type { Names } from "./session.ts";

/**
 * How many estimates an aggregate needs before anyone is shown it: one is no team, and where names are hidden two would tell
 * each of both what the other said (science.md 2.9).
 */
export const minimumOf = (names: Names): number => (names === "names" ? 2 : 3);
