import type { WorkspaceId } from "#lib/scenario/names.ts";
import { mayRun } from "#lib/session/may.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { State } from "./live.ts";

const PATIENCE_MS = 5 * 60_000;

/**
 * Whether anybody who may run the session is there, or was within five minutes. A process that has just started has seen nobody:
 * it counts its own first five minutes as if somebody had been there.
 */
export function createRunners({ nowMs, present }: { nowMs: () => number; present: (workspace: WorkspaceId) => readonly MemberId[] }) {
  const started = nowMs();
  const seen = new Map<WorkspaceId, number>();
  return {
    /** Notes who is there now; called whenever somebody comes or goes. */
    note: (workspace: WorkspaceId, { session }: State) => {
      if (present(workspace).some((member) => mayRun(session, member))) seen.set(workspace, nowMs());
    },
    isHere: (workspace: WorkspaceId, { session }: State): boolean => {
      if (present(workspace).some((member) => mayRun(session, member))) return true;
      return nowMs() - (seen.get(workspace) ?? started) < PATIENCE_MS;
    },
  };
}
