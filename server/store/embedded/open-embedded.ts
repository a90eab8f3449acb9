import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Store } from "#server/store/store.ts";
import { storeOver } from "#server/store/deeds.ts";
import type { Trouble } from "./trouble.ts";
import { startWorker } from "./worker-line.ts";

/** The store in a folder. `backup` copies everything, accounts included, into a file that appears whole or not at all. */
export type EmbeddedStore = Store & { readonly backup: (file: string) => Promise<void> };

/** The file of the store in a folder; accounts keep their own tables in it. */
export const databaseFile = (folder: string): string => join(folder, "barycenter.db");

/**
 * Opens the store in a folder, which is made if need be. All work is done on a thread of its own, so that nobody here waits for a
 * disk. Rejects when the file cannot be used, or was written by a newer version. `report` is told what whoever runs it should know.
 */
export async function openEmbedded({
  folder,
  report = warn,
}: {
  readonly folder: string;
  readonly report?: (trouble: Trouble) => void;
}): Promise<EmbeddedStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const line = await startWorker(databaseFile(folder), report);
  return {
    ...storeOver(line.call, line.close),
    append: (workspace, updates) =>
      line.call(
        "append",
        workspace,
        updates.map((update) => ({ ...update, bytes: tight(update.bytes) })),
      ),
    backup: (file) => line.backup(resolve(file)),
  };
}

// What arrived on a socket is a view of a large buffer, and all of that would be copied to the other thread.
const tight = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);

function warn(trouble: Trouble): void {
  const { workspace, document } = trouble.name;
  process.emitWarning(`The ${document} of workspace ${workspace}: ${trouble.kind}`, "StoreWarning");
}
