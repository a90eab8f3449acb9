"use client";

import { useState } from "react";
import type { Facts } from "#lib/kit/result.ts";
import { useHeld } from "./held.ts";
import { wordsOf } from "./refusal-words.ts";
import { useRoom } from "./room-context.ts";

type Said = { readonly words: string; readonly round: string | null; readonly isOfLine: boolean };

/** What came of the last command, for as long as it is true. */
export type PassingWords = {
  readonly words: string | null;
  readonly say: (words: string | null) => void;
  /** Says why a command was refused. */
  readonly refused: (error: { readonly code: string; readonly facts: Facts }) => void;
};

/** Words about a command of a round: they go when the round is another, or what else is named of it, and words about a missing connection when it is back. */
export function usePassingWords(round: string | null): PassingWords {
  const line = useRoom().isConnected;
  const isConnected = useHeld(line);
  const [said, setSaid] = useState<Said | null>(null);
  const isOver = said !== null && (said.round !== round || (said.isOfLine && isConnected));
  if (isOver) setSaid(null);
  return {
    words: isOver ? null : (said?.words ?? null),
    say: (words) => setSaid(words === null ? null : { words, round, isOfLine: false }),
    refused: ({ code, facts }) =>
      setSaid({ words: wordsOf(code, facts), round, isOfLine: code === "offline" && !line.now() }),
  };
}
