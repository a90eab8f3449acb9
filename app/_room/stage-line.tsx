"use client";

import { useEffect } from "react";
import { Stage } from "#app/_ui/stage.tsx";
import { useTicking } from "./clock.ts";
import { useHeld } from "./held.ts";
import { useQuestionTitle } from "./question-title.ts";
import { useRoom } from "./room-context.ts";
import { chipWords, stageWords, timeLeft } from "./session-words.ts";
import { useSession } from "./use-session.ts";

/** Where the round is, how long it has by the server's clock, and what that means; also in the title of the window. */
export function StageLine() {
  const view = useSession();
  const { clock } = useRoom();
  const endsAt = view.round?.stage === "running" ? view.round.endsAt : null;
  const now = useTicking(useHeld(clock.offset), endsAt === null ? 60_000 : 1_000);
  const timer = endsAt === null ? undefined : timeLeft(endsAt, now);
  const chip = chipWords(view);
  useWindowTitle(timer === undefined ? chip : `${chip.split(",")[0] ?? chip}, ${timer.replace(" left", "")}`);
  return (
    <>
      <Stage chip={chip} timer={timer} note={stageWords(view)} />
      <span className="sr" role="status" aria-live="polite">
        {chip}
      </span>
    </>
  );
}

function useWindowTitle(where: string): void {
  const question = useQuestionTitle();
  const short = question.length > 40 ? `${question.slice(0, 39).trimEnd()}…` : question;
  useEffect(() => {
    document.title = `${where} · ${short} · Barycenter`;
  }, [where, short]);
}
