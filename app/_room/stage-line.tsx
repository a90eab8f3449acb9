"use client";

import { Stage } from "#app/_ui/stage.tsx";
import { useTicking } from "./clock.ts";
import { useHeld } from "./held.ts";
import { useRoom } from "./room-context.ts";
import { chipWords, overWords, stageWords, timeLeft } from "./session-words.ts";
import { usePassed } from "./use-passed.ts";
import { useSession } from "./use-session.ts";

/** Where the round is, how long it has by the server's clock, and what that means. */
export function StageLine() {
  const view = useSession();
  const { clock } = useRoom();
  const endsAt = view.round?.stage === "running" ? view.round.endsAt : null;
  const now = useTicking(useHeld(clock.offset), endsAt === null ? 60_000 : 1_000);
  const isOver = usePassed(endsAt) && view.round?.atEnd === "advises";
  const timer = endsAt === null ? undefined : timeLeft(endsAt, now);
  const chip = chipWords(view);
  return (
    <>
      <Stage chip={chip} timer={timer} note={isOver ? overWords(view) : stageWords(view)} />
      <span className="sr" role="status" aria-live="polite">
        {chip}
        {isOver && `. ${overWords(view)}`}
      </span>
    </>
  );
}
