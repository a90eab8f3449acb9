"use client";

import { Stage } from "#app/_ui/stage.tsx";
import { membersOf } from "#lib/documents/record-readings.ts";
import { useTicking } from "./clock.ts";
import { useHeld } from "./held.ts";
import { useRoom } from "./room-context.ts";
import { useSelf } from "./self.ts";
import { chipWords, overWords, stageWords, timeLeft } from "./session-words.ts";
import { useShared } from "./shared.ts";
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
  const runs = useRunnerWords(view.runner);
  return (
    <>
      <Stage chip={chip} timer={timer} note={isOver ? overWords(view) : stageWords(view)}>
        {runs !== null && <span>{runs}</span>}
      </Stage>
      <span className="sr" role="status" aria-live="polite">
        {chip}
        {isOver && `. ${overWords(view)}`}
        {runs !== null && `. ${runs}`}
      </span>
    </>
  );
}

/** Who runs the session in the place of those whose role it is, said to everyone, themselves included. */
function useRunnerWords(runner: string | null): string | null {
  const { member } = useSelf();
  const members = useShared(membersOf);
  if (runner === null) return null;
  return runner === member
    ? "You run the session now"
    : `${members[runner]?.name ?? "Somebody"} runs the session now`;
}
