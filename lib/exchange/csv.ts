/** What a cell may hold; null is an empty one. */
export type Cell = string | number | boolean | null;

const dangerous = /^[=+\-@\t\r]/;
const quoted = /[",\r\n]/;

/**
 * A table as CSV (RFC 4180): a head, one line per row, lines ended by CR LF. Numbers stay numbers; a text that a spreadsheet
 * would take for a formula (it begins with = + - @, a tab or CR) gets an apostrophe in front, so that it stays text.
 */
export function csv<Column extends string>(
  rows: readonly Readonly<Record<Column, Cell>>[],
  columns: readonly Column[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(written).join(",")}\r\n`).join("");
}

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = dangerous.test(cell) ? `'${cell}` : cell;
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
