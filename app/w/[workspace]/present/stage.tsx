"use client";

import { cameTrueInWords } from "#app/_room/came-true-in-words.ts";
import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { usePresence } from "#app/_room/presence.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { chipWords, overWords, stageWords, tallyWords, timeLeft } from "#app/_room/session-words.ts";
import { useShared } from "#app/_room/shared.ts";
import { usePassed } from "#app/_room/use-passed.ts";
import { Stage as Line } from "#app/_ui/stage.tsx";
import { membersOf, standingOf } from "#lib/documents/record-readings.ts";

/** Where the session is, the time by the server's clock, and what that means for the room. */
export function Stage({ view }: { readonly view: SessionView }) {
  const endsAt = view.round?.stage === "running" ? view.round.endsAt : null;
  const now = useTicking(useHeld(useRoom().clock.offset), endsAt === null ? 60_000 : 1_000);
  const isOver = usePassed(endsAt) && view.round?.atEnd === "advises";
  const here = useHereWords();
  const cameTrue = useCameTrue(view);
  const chip = chipWords(view);
  const note = isOver ? overWords(view) : (cameTrue ?? (view.round === null ? here : noteWords(view)));
  return (
    <>
      <Line chip={chip} timer={endsAt === null ? undefined : timeLeft(endsAt, now)} note={note} />
      <span className="sr" role="status">
        {chip}
      </span>
    </>
  );
}

function noteWords(view: SessionView): string {
  const { stage, tally } = view;
  if ((stage === "open" || stage === "watching") && tally !== null) return tallyWords(tally, "estimated");
  return stageWords(view);
}

/** "3 of 5 are here", whoever has two windows counted once. */
function useHereWords(): string {
  const members = Object.entries(useShared(membersOf)).filter(([, { role }]) => role !== null);
  const seen = new Set(usePresence("record").map(({ member }) => member));
  const here = members.filter(([id]) => seen.has(id)).length;
  return `${here} of ${members.length} ${here === 1 ? "is" : "are"} here`;
}

function useCameTrue({ round }: SessionView): string | null {
  const { resolution } = useShared(standingOf);
  return resolution && cameTrueInWords(resolution, round?.question.futures ?? []);
}
