import { DatabaseSync } from "node:sqlite";
import { migrate } from "./migrate.ts";
import { migrations } from "./schema.ts";

/**
 * Opens the file as the store needs it, made or brought forward. A commit has reached the disk when it returns (WAL with
 * `synchronous = FULL`, sqlite.org/pragma.html), and what is deleted is overwritten.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA trusted_schema = OFF;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA journal_size_limit = 67108864;
  `);
  migrate(database, migrations);
  return database;
}
