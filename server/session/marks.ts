import type { WorkspaceId } from "#lib/scenario/names.ts";
import { may } from "#lib/session/may.ts";
import { seatsIn, sitterOf } from "#lib/session/seating.ts";
import type { Role } from "#lib/session/session.ts";
import { roleOf } from "#lib/session/session.ts";
import type { Notice } from "#lib/wire/notice.ts";
import type { State } from "./live.ts";

type Marks = Extract<Notice, { kind: "marks" }>;

/** How often the marks of a sealed round go out, at the most: a fixed tick, so that nobody learns when somebody sealed. */
export const MARKS_TICK_MS = 5000;

/** Who has sealed and how many are expected, for those who may see who; null when no sealed round runs. */
export function marksOf({ session, seating }: State): Required<Marks> | null {
  const round = session.rounds.at(-1);
  if (round?.kind !== "sealed" || round.stage !== "running") return null;
  const sealed = new Set((seating.sealed[round.id] ?? []).filter((seat) => !round.struck.includes(seat)));
  const seated = seatsIn(seating, round.id).flatMap((seat) => {
    const member = sitterOf(seating, round.id, seat);
    return member === undefined ? [] : [{ member, sealed: sealed.has(seat) }];
  });
  const members = seated.filter((one) => one.sealed || roleOf(session, one.member) === "analyst");
  return { kind: "marks", round: round.id, sealed: sealed.size, expected: members.length, members };
}

/** The marks as somebody of that role may see them: the count for everyone, the members for those who run the session. */
export function marksFor(role: Role | null, { members, ...count }: Required<Marks>): Notice {
  return may(role, "see who has sealed") ? { ...count, members } : count;
}

/** Sends the marks of all sealed rounds on a fixed tick, and only when they have changed since the last one. */
export function createTally(ports: {
  readonly send: (workspace: WorkspaceId, marks: Required<Marks>) => void;
}) {
  const pending = new Map<WorkspaceId, Required<Marks>>();
  const told = new Map<WorkspaceId, Required<Marks>>();
  const tick = () => {
    for (const [workspace, marks] of pending) {
      pending.delete(workspace);
      if (JSON.stringify(told.get(workspace)) === JSON.stringify(marks)) continue;
      told.set(workspace, marks);
      ports.send(workspace, marks);
    }
  };
  const timer = setInterval(tick, MARKS_TICK_MS);
  return {
    /** Notes the marks as they are now; they go out on the next tick. */
    note: (workspace: WorkspaceId, marks: Required<Marks> | null) => {
      if (marks === null) {
        pending.delete(workspace);
        told.delete(workspace);
      } else pending.set(workspace, marks);
    },
    /** What everybody has been told last: what somebody who comes now may hear at once. */
    told: (workspace: WorkspaceId) => told.get(workspace) ?? null,
    close: () => clearInterval(timer),
  };
}
