import type { DatabaseSync } from "node:sqlite";
import { prepare } from "./statement.ts";
import { numberIn } from "./columns.ts";
import { transaction } from "./transaction.ts";

/** Brings a database forward, step by step, each step whole or not at all. Throws, and touches nothing, when it is ahead of the steps. */
export function migrate(database: DatabaseSync, steps: readonly string[]): void {
  transaction(database, () =>
    database.exec("CREATE TABLE IF NOT EXISTS bc_migrations (number INTEGER NOT NULL PRIMARY KEY) STRICT"),
  );
  const last = prepare(database, "SELECT coalesce(max(number), 0) AS number FROM bc_migrations");
  const done = numberIn(last.one(), "number");
  if (done > steps.length) {
    throw new Error(
      `The database has schema ${done}, this version of Barycenter knows ${steps.length}: start the newer version`,
    );
  }
  const note = prepare(database, "INSERT INTO bc_migrations (number) VALUES (?)");
  steps.slice(done).forEach((step, place) =>
    transaction(database, () => {
      database.exec(step);
      note.run(done + place + 1);
    }),
  );
}
