"use client";

import { timeWords } from "#app/_discussion/time-words.ts";
import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { Asked } from "./asked.tsx";
import { movedAnswer } from "./voice-answers.ts";
import type { Voice } from "./voices.ts";

type Props = { readonly voice: Voice; readonly view: SessionView; readonly round: PlacedRound };

/** How an estimate came here: laid open at the reveal, carried over from the round before, or said so and so long ago. */
export function VoiceAge({ voice, view, round }: Props) {
  const now = useTicking(useHeld(useRoom().clock.offset), 30_000);
  const { said, moved } = voice;
  if (round.kind === "sealed") {
    const opened = timeWords(round.revealedAt ?? said.at, now);
    return <span>{said.nonce === undefined ? opened : `seal opened, matches, ${opened}`}</span>;
  }
  if (said.at < round.openedAt) {
    const from = view.before === null ? "carried over" : `from round ${view.before.number}`;
    return (
      <span className="old">
        {from}, {timeWords(said.at, now)}
      </span>
    );
  }
  if (moved === null || moved === 0) return <span>said, {timeWords(said.at, now)}</span>;
  return (
    <span>
      moved{" "}
      <Asked answer={() => movedAnswer(voice, view, round)}>
        {moved} {moved === 1 ? "point" : "points"}
      </Asked>
      , {timeWords(said.at, now)}
    </span>
  );
}
