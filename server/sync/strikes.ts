import type { MemberId } from "#lib/session/session.ts";
import type { SyncLimits } from "./limits.ts";

/** Who had updates that had to be undone; each costs a rebuild of the board, so a few of them cost a pause. */
export type Strikes = {
  readonly count: (member: MemberId) => void;
  readonly isPaused: (member: MemberId) => boolean;
};

/** Strikes of everyone; forgotten after an hour. */
export function createStrikes(limits: SyncLimits, now: () => number): Strikes {
  const times = new Map<MemberId, readonly number[]>();
  const recent = (member: MemberId) =>
    (times.get(member) ?? []).filter((time) => now() - time < limits.strikeWindowMs);
  return {
    count(member) {
      for (const known of times.keys()) if (recent(known).length === 0) times.delete(known);
      times.set(member, [...recent(member), now()]);
    },
    isPaused(member) {
      const strikes = recent(member);
      const last = strikes.at(-1);
      return strikes.length >= limits.strikes && last !== undefined && now() - last < limits.pauseMs;
    },
  };
}
