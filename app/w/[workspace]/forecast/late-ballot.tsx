"use client";

import { useBallot } from "#app/_room/ballot.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { shown } from "#lib/simplex/show.ts";
import { NEXT_ROUND } from "./starting-values.ts";

/** What one had entered when a round ended and the round does not count: to keep for the next one, or to let go. */
export function LateBallot({ view, round }: { readonly view: SessionView; readonly round: PlacedRound }) {
  const late = useBallot(round.id);
  const next = useBallot(NEXT_ROUND);
  const values = late?.ballot.values ?? null;
  if (late === null || next === null || values === null) return null;
  const counted = late.ballot.sealed?.values ?? view.own?.values;
  if (counted !== undefined && counted.join() === values.join()) return null;
  const keep = () => {
    next.change({ values });
    late.change({ values: null });
  };
  return (
    <Notice
      kind="waiting"
      title={`Your ${shown(values).join(", ")} came too late for round ${round.number}`}
      actions={
        <>
          <Button onClick={keep}>{`Keep it for round ${round.number + 1}`}</Button>
          <Button variant="link" onClick={() => late.change({ values: null })}>
            Let it go
          </Button>
        </>
      }
    >
      {counted === undefined
        ? "You have no estimate in this round. Nobody else has seen what you had entered."
        : `The round counts what you said before: ${shown(counted).join(", ")}.`}
    </Notice>
  );
}
