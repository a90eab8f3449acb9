/** That many neighbours of a row, beginning with the chosen one where there are enough after it. */
export function windowOf<Thing extends { readonly id: string }>(
  row: readonly Thing[],
  chosen: string | null,
  many: number,
): readonly Thing[] {
  const at = Math.max(
    0,
    row.findIndex(({ id }) => id === chosen),
  );
  const start = Math.max(0, Math.min(at, row.length - many));
  return row.slice(start, start + many);
}
