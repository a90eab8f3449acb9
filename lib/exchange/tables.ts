import { aggregatesTable } from "./aggregates-table.ts";
import { commentsTable } from "./comments-table.ts";
import { estimatesTable } from "./estimates-table.ts";
import type { ExportFile } from "./export-file.ts";
import { futuresTable } from "./futures-table.ts";
import { rationalesTable } from "./rationales-table.ts";

/** A table of an export as CSV. */
export type Table = (file: ExportFile) => string | Promise<string>;

/** Every table there is, under the name of its file. */
export const tables = {
  "estimates.csv": estimatesTable,
  "futures.csv": futuresTable,
  "aggregates.csv": aggregatesTable,
  "rationales.csv": rationalesTable,
  "comments.csv": commentsTable,
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;

/** Is there a table of this name? */
export const isTableName = (name: string): name is TableName => Object.hasOwn(tables, name);
