import type { DatabaseSync } from "node:sqlite";

/** Does something in one transaction: all of it is durable when this returns; when it throws, nothing of it is left. */
export function transaction<T>(database: DatabaseSync, deed: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const value = deed();
    database.exec("COMMIT");
    return value;
  } catch (cause) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw cause;
  }
}
