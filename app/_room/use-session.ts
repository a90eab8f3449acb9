"use client";

import { aggregatesOf, estimatesOf, roundsOf, standingOf } from "#lib/documents/record-readings.ts";
import { useMarks } from "./notices.ts";
import { useSelf } from "./self.ts";
import { sessionView, type SessionView } from "./session-view.ts";
import { useShared } from "./shared.ts";

/** The session as it stands now. */
export function useSession(): SessionView {
  const { seats } = useSelf();
  const standing = useShared(standingOf);
  const rounds = useShared(roundsOf);
  const estimates = useShared(estimatesOf);
  const aggregates = useShared(aggregatesOf);
  return sessionView({ standing, rounds, estimates, aggregates, seats, marks: useMarks() });
}
