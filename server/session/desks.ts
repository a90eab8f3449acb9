import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Desk } from "./desk.ts";

const IDLE_MS = 10 * 60_000;
const SWEEP_MS = 60_000;

/** The desks of the workspaces that are in use; one that nobody asks for ten minutes is put away, and made anew when somebody does. */
export function createDesks(make: (workspace: WorkspaceId) => Desk, nowMs: () => number) {
  const kept = new Map<WorkspaceId, { readonly desk: Desk; askedMs: number }>();
  const sweep = () => {
    for (const [workspace, { desk, askedMs }] of kept)
      if (nowMs() - askedMs > IDLE_MS && desk.isIdle()) kept.delete(workspace);
  };
  const timer = setInterval(sweep, SWEEP_MS).unref();
  return {
    of: (workspace: WorkspaceId): Desk => {
      const one = kept.get(workspace) ?? { desk: make(workspace), askedMs: 0 };
      kept.set(workspace, one);
      one.askedMs = nowMs();
      return one.desk;
    },
    drop: (workspace: WorkspaceId) => void kept.delete(workspace),
    count: () => kept.size,
    /** Resolves when everything asked so far is answered. */
    finish: async (): Promise<void> => {
      clearInterval(timer);
      await Promise.all([...kept.values()].map(({ desk }) => desk.finish()));
    },
    sweep,
  };
}
