import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "#server/store/embedded/open-embedded.ts";
import type { EmbeddedStore } from "#server/store/embedded/open-embedded.ts";
import type { Trouble } from "#server/store/embedded/trouble.ts";

/** A folder with an embedded store in it, for one test. */
export type Home = {
  readonly folder: string;
  readonly troubles: readonly Trouble[];
  /** Opens the store; the one opened before must be closed. */
  readonly open: () => Promise<EmbeddedStore>;
  readonly reopen: () => Promise<EmbeddedStore>;
  readonly teardown: () => Promise<void>;
};

/** Makes a folder for one test. */
export async function makeHome(): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), "barycenter-store-"));
  const troubles: Trouble[] = [];
  let store: EmbeddedStore | null = null;
  const open = async () => {
    store = await openEmbedded({ folder, report: (trouble) => troubles.push(trouble) });
    return store;
  };
  return {
    folder,
    troubles,
    open,
    reopen: async () => {
      await store?.close();
      return open();
    },
    teardown: async () => {
      await store?.close();
      await rm(folder, { recursive: true });
    },
  };
}
