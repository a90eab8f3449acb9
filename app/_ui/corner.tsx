"use client";

import { useState } from "react";
import { classes } from "./classes.ts";

type Props = {
  readonly kind: "saved" | "waiting" | "refused" | "looking";
  readonly words: string;
  /** Goes to the place the words are about. */
  readonly onPress?: (() => void) | undefined;
};

/** Whether one's work is kept, in words, always in the same place; spoken when the kind changes, not at every count. */
export function Corner({ kind, words, onPress }: Props) {
  const [spoken, setSpoken] = useState({ kind, words });
  if (spoken.kind !== kind) setSpoken({ kind, words });
  const live = spoken.kind === kind && spoken.words !== words ? "off" : "polite";
  return (
    <span className={classes("state", kind !== "saved" && kind)} role="status" aria-live={live}>
      {onPress === undefined ? (
        <span>{words}</span>
      ) : (
        <button type="button" className="link" onClick={onPress}>
          {words}
        </button>
      )}
    </span>
  );
}
