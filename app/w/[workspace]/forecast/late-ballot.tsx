"use client";

import { NEXT_ROUND, type OpenBallot, useBallot } from "#app/_room/ballot.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { shown } from "#lib/simplex/show.ts";
import type { Values } from "#lib/simplex/values.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** What one had entered when a round ended and the round does not count: to keep for the next one, or to let go. */
export function LateBallot({ view, round }: Props) {
  const late = useBallot(round.id);
  const isTold = useIsTold(round.id);
  if (late === null || late.ballot.values === null || isTold) return null;
  const { values, sealed } = late.ballot;
  const counted = sealed?.values ?? view.own?.values ?? null;
  if (counted?.join() === values.join()) return null;
  return <TooLate {...{ round, late, values, counted }} />;
}

/** An estimate of that round that waited offline and was refused is told at the top of the screen. */
function useIsTold(round: string): boolean {
  const { refused } = useHeld(useRoom().outbox.state);
  return refused.some(({ command }) => "round" in command && command.round === round);
}

type TooLateProps = {
  readonly round: PlacedRound;
  readonly late: OpenBallot;
  readonly values: Values;
  readonly counted: readonly number[] | null;
};

function TooLate({ round, late, values, counted }: TooLateProps) {
  const next = useBallot(NEXT_ROUND);
  const letGo = () => late.change({ values: null });
  const keep = () => {
    next?.change({ values });
    letGo();
  };
  return (
    <Notice
      kind="waiting"
      title={`Your ${shown(values).join(", ")} came too late for round ${round.number}`}
      actions={
        <>
          <Button onClick={keep}>{`Keep it for round ${round.number + 1}`}</Button>
          <Button variant="link" onClick={letGo}>
            Let it go
          </Button>
        </>
      }
    >
      {counted === null
        ? "You have no estimate in this round. Nobody else has seen what you had entered."
        : `The round counts what you said before: ${shown(counted).join(", ")}.`}
    </Notice>
  );
}
