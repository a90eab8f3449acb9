import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { assert, must } from "#lib/kit/assert.ts";

/** What a column may hold. */
export type Value = string | number | Uint8Array;

/** A row as it was read. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A statement, its values given in the order of its question marks. `one` throws when there is no row. */
export type Statement = {
  readonly run: (...values: readonly Value[]) => void;
  readonly all: (...values: readonly Value[]) => readonly Row[];
  readonly first: (...values: readonly Value[]) => Row | undefined;
  readonly one: (...values: readonly Value[]) => Row;
};

/** Prepares a statement; no question mark may stand in it but those for values. This is the one place that binds. */
export function prepare(database: DatabaseSync, sql: string): Statement {
  const statement = database.prepare(sql);
  const places = sql.split("?").length - 1;
  const bound = (values: readonly Value[]): readonly Value[] => {
    // What is missing, and NaN, would be bound as NULL without a word.
    assert(
      values.length === places && values.every(isValue),
      "A statement was given other values than it takes",
    );
    return values;
  };
  return {
    run: (...values) => void statement.run(...bound(values)),
    all: (...values) => statement.all(...bound(values)),
    first: (...values) => statement.get(...bound(values)),
    one: (...values) => must(statement.get(...bound(values)), "A row that must be there is missing"),
  };
}

const isValue = (value: unknown): value is Value =>
  typeof value === "string" || Number.isSafeInteger(value) || value instanceof Uint8Array;
