import { project } from "#lib/documents/project.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Commit, Store } from "#server/store/store.ts";
import { emptyCommit } from "./commit-of.ts";
import type { Live, State } from "./live.ts";
import { loadLive, newState, shownOf } from "./live.ts";
import { openRecord } from "./record-writer.ts";

/** A record that was written anew, between the state as it was loaded and the state under the new generation. */
export type Rebuilt = { readonly before: State; readonly after: State; readonly record: Commit["record"] };

/** A workspace that is being made. */
export const newLive = (workspace: WorkspaceId): Live => ({
  state: newState(workspace),
  record: openRecord({ snapshot: null, tail: [] }),
});

/** A workspace as the store has it, or null. A record that does not show what the journal says is rebuilt first. */
export async function openLive(
  store: Store,
  workspace: WorkspaceId,
  rebuilt: (change: Rebuilt) => void,
): Promise<Live | null> {
  const loaded = await loadLive(store, workspace);
  if (loaded === null || !loaded.differs) return loaded?.live ?? null;
  const before = loaded.live.state;
  const after = { ...before, generation: before.generation + 1 };
  const writer = openRecord({ snapshot: null, tail: [] });
  writer.write(project(shownOf(after)));
  const record = { rebuilt: writer.bytes(), generation: after.generation };
  const outcome = await store.commit({ ...emptyCommit(before), record });
  if (outcome !== "committed") throw new Error("the record was rebuilt by somebody else");
  rebuilt({ before, after, record });
  return { state: after, record: writer };
}
