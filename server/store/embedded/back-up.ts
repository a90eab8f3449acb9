import { rename, rm } from "node:fs/promises";
import type { DatabaseSync } from "node:sqlite";
import { backup } from "node:sqlite";

/** Copies the database as it stands into a file, which appears whole or not at all; writing goes on meanwhile. */
export async function backUp(database: DatabaseSync, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await rm(unfinished, { force: true });
  await backup(database, unfinished);
  await rename(unfinished, file);
}
