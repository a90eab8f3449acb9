import type { Instant } from "#lib/kit/instant.ts";
import { millisecondsOf } from "#lib/kit/instant.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";

const LONGEST_TIMER_MS = 3_600_000;
const RETRY_MS = 1000;

/**
 * One alarm per workspace. `ring` does what is due and says when the alarm has to ring next, or null; when it rejects, as it does
 * while the store is out of reach, the alarm rings again a little later.
 */
export function createAlarms({
  now,
  ring,
  warn,
}: {
  readonly now: () => Instant;
  readonly ring: (workspace: WorkspaceId) => Promise<Instant | null>;
  readonly warn: (facts: object, message: string) => void;
}) {
  const timers = new Map<WorkspaceId, NodeJS.Timeout>();
  let isClosed = false;

  function ringIn(workspace: WorkspaceId, wait: number): void {
    clearTimeout(timers.get(workspace));
    if (!isClosed)
      timers.set(
        workspace,
        setTimeout(() => void ringNow(workspace), wait),
      );
  }

  async function ringNow(workspace: WorkspaceId): Promise<void> {
    const own = timers.get(workspace);
    try {
      const next = await ring(workspace);
      if (timers.get(workspace) === own) set(workspace, next); // else it was set anew meanwhile
    } catch (cause) {
      warn({ workspace, cause: String(cause) }, "an alarm could not do what is due");
      if (timers.get(workspace) === own) ringIn(workspace, RETRY_MS);
    }
  }

  // An alarm that is far off, or whose clock was set back, rings early and is set again.
  function set(workspace: WorkspaceId, due: Instant | null): void {
    clearTimeout(timers.get(workspace));
    timers.delete(workspace);
    if (due === null) return;
    ringIn(workspace, Math.min(Math.max(millisecondsOf(due) - millisecondsOf(now()), 0), LONGEST_TIMER_MS));
  }

  return {
    /** Sets the alarm of a workspace anew, or takes it away. */
    set,
    /** No alarm rings any more. */
    close: () => {
      isClosed = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
