const MOST = 3;

/** "Ann is writing", "Ann and Bob are writing", "Ann, Bob, Cleo and 2 more are writing". */
export function writersWords(names: readonly string[]): string {
  const more = names.length - MOST;
  const shown = more > 0 ? [...names.slice(0, MOST), `${more} more`] : names;
  const last = shown.at(-1) ?? "";
  if (shown.length === 1) return `${last} is writing`;
  return `${shown.slice(0, -1).join(", ")} and ${last} are writing`;
}
