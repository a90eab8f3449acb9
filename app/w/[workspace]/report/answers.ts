import * as z from "zod/mini";
import type { RecordContent } from "#lib/documents/record.ts";

const isContent = (value: unknown): value is RecordContent =>
  typeof value === "object" &&
  value !== null &&
  ["workspace", "rounds", "estimates", "aggregates", "members"].every((map) => map in value);

/** The record as our own API tells it. */
export const recordContent = z.custom<RecordContent>(isContent, "not the content of a record");

/** As much of a page of the journal as the report needs: numbers and hashes. */
export const journalPage = z.object({ entries: z.array(z.object({ seq: z.int(), hash: z.string() })) });
