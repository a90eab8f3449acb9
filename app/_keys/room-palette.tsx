"use client";

import { useEffect, useState } from "react";
import { isAskedFirst, type Step } from "#app/_room/next-step.ts";
import { useSession } from "#app/_room/use-session.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { Palette } from "./palette.tsx";
import { useRoomEntries } from "./use-room-entries.ts";

type Props = {
  readonly estimate: (() => void) | null;
  /** Takes a step that is asked about first. */
  readonly ask: (step: Step) => void;
  readonly onClose: () => void;
};

/** The palette of a workspace. A command that was refused, or that has something to say, keeps it open with the words. */
export function RoomPalette({ estimate, ask, onClose }: Props) {
  const { round } = useSession();
  const { take, isBusy, words } = useSteps(round?.id ?? null);
  const [isTaken, setTaken] = useState(false);
  const choose = (step: Step) => {
    if (isAskedFirst(step)) return ask(step);
    setTaken(true);
    return take(step);
  };
  const isDone = isTaken && !isBusy;
  useEffect(() => {
    if (isDone && words === null) onClose();
  }, [isDone, words, onClose]);
  const entries = useRoomEntries({ take: choose, estimate });
  return <Palette entries={entries} onClose={onClose} words={words} />;
}
