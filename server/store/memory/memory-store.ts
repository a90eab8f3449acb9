import { assert } from "#lib/kit/assert.ts";
import type { Ask, Deed, Given } from "#server/store/deeds.ts";
import { perform, storeOver } from "#server/store/deeds.ts";
import type { Store } from "#server/store/store.ts";
import { documentDeeds } from "./document-deeds.ts";
import { nothingKept } from "./kept.ts";
import { peopleDeeds } from "./people-deeds.ts";
import { removeDeed } from "./remove-deed.ts";
import { workspaceDeeds } from "./workspace-deeds.ts";

/** A store that forgets everything with the process: for tests. What goes in and comes out is copied, as it is on the way to a disk. */
export function memoryStore(): Store {
  const kept = nothingKept();
  const deeds = {
    ...documentDeeds(kept),
    ...workspaceDeeds(kept),
    ...peopleDeeds(kept),
    remove: removeDeed(kept),
    ping: () => undefined,
  };
  let isClosed = false;
  const call = async <D extends Deed>(deed: D, ...ask: Ask<D>): Promise<Given<D>> => {
    assert(!isClosed, "The store is closed");
    return structuredClone(perform(deeds, deed, structuredClone(ask)));
  };
  return storeOver(call, async () => {
    isClosed = true;
  });
}
