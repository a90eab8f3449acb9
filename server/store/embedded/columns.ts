import { assert } from "#lib/kit/assert.ts";
import type { Id } from "#lib/kit/id.ts";
import { isId } from "#lib/kit/id.ts";
import type { Instant } from "#lib/kit/instant.ts";
import { isInstant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { isDigest } from "#lib/kit/sha256.ts";
import type { Role } from "#lib/session/session.ts";
import { roles } from "#lib/session/session.ts";
import type { Row } from "./statement.ts";

/** The text in a column; this and all the others throw when something else lies there. */
export const textIn = (row: Row, column: string): string => earned(row, column, isText);

/** The whole number in a column. */
export const numberIn = (row: Row, column: string): number => earned(row, column, isWhole);

/** The bytes in a column. */
export const bytesIn = (row: Row, column: string): Uint8Array => earned(row, column, isBytes);

/** The id in a column. */
export const idIn = <Kind extends string>(row: Row, column: string): Id<Kind> =>
  earned(row, column, isId<Kind>);

/** The instant in a column. */
export const instantIn = (row: Row, column: string): Instant => earned(row, column, isInstant);

/** The instant in a column, or null where it is empty. */
export const instantOrNone = (row: Row, column: string): Instant | null =>
  row[column] === "" ? null : instantIn(row, column);

/** The digest in a column. */
export const digestIn = (row: Row, column: string): Digest => earned(row, column, isDigest);

/** The role in a column. */
export const roleIn = (row: Row, column: string): Role => earned(row, column, isRole);

/** The role in a column, or null where it is empty. */
export const roleOrNone = (row: Row, column: string): Role | null =>
  row[column] === "" ? null : roleIn(row, column);

function earned<T>(row: Row, column: string, is: (value: unknown) => value is T): T {
  const value: unknown = row[column];
  assert(is(value), `The column ${column} holds something that does not belong there`);
  return value;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;
const isRole = (value: unknown): value is Role => roles.some((role) => role === value);
