import type { WorkspaceId } from "#lib/scenario/names.ts";
import { mayRun } from "#lib/session/may.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { State } from "./live.ts";

const PATIENCE_MS = 5 * 60_000;

/**
 * Whether anybody who may run the session is there, or was within five minutes. A process that has just started has seen nobody:
 * it counts its own first five minutes as if somebody had been there.
 */
export function createRunners({
  nowMs,
  present,
}: {
  nowMs: () => number;
  present: (workspace: WorkspaceId) => readonly MemberId[];
}) {
  const started = nowMs();
  const here = new Set<WorkspaceId>();
  const seen = new Map<WorkspaceId, number>();
  const someoneRuns = (workspace: WorkspaceId, { session }: State) =>
    present(workspace).some((member) => mayRun(session, member));
  const patienceMs = (workspace: WorkspaceId): number =>
    PATIENCE_MS - (nowMs() - (seen.get(workspace) ?? started));
  return {
    /** Notes who is there now; called whenever somebody comes or goes. Whoever was there until now has been seen now. */
    note: (workspace: WorkspaceId, state: State) => {
      const isHere = someoneRuns(workspace, state);
      if (isHere || here.has(workspace)) seen.set(workspace, nowMs());
      if (isHere) here.add(workspace);
      else here.delete(workspace);
    },
    isHere: (workspace: WorkspaceId, state: State): boolean =>
      someoneRuns(workspace, state) || patienceMs(workspace) > 0,
    /** The seconds until nobody counts as there any more; undefined while somebody is there. */
    patienceSeconds: (workspace: WorkspaceId, state: State): number | undefined =>
      someoneRuns(workspace, state) ? undefined : Math.max(0, Math.ceil(patienceMs(workspace) / 1000)),
  };
}
