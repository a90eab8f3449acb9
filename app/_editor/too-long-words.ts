import type { TooLong } from "./within-length.ts";

/** Why a text was not taken, and what became of it. */
export function tooLongWords({ by, longest, isPaste }: TooLong): string {
  const most = `${longest.toLocaleString("en-GB")} characters at most`;
  if (!isPaste) return `That is as long as it may be: ${most}.`;
  return `That is ${by.toLocaleString("en-GB")} characters too long: ${most}. Nothing was pasted; what you copied is still on your clipboard.`;
}
