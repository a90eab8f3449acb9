"use client";

import { Corner } from "#app/_ui/corner.tsx";
import { inWords, type SaveState, useSaveState } from "./save-state.tsx";
import { useNarrow } from "./use-narrow.ts";

const looks = {
  saved: "saved",
  private: "saved",
  waiting: "waiting",
  offline: "waiting",
  refused: "refused",
  "not-kept": "refused",
  "looking-on": "looking",
} as const satisfies Record<SaveState["kind"], "saved" | "waiting" | "refused" | "looking">;

/** The corner of the bar that says whether one's work is kept; pressing a refusal goes to what was refused. */
export function SaveCorner() {
  const state = useSaveState();
  const words = inWords(state);
  const isNarrow = useNarrow();
  const go = () => document.getElementById("refused")?.focus();
  return (
    <span data-testid="corner" className="inline">
      <Corner
        kind={looks[state.kind]}
        words={isNarrow && state.kind === "private" ? "Saved" : words}
        onPress={state.kind === "refused" ? go : undefined}
      />
    </span>
  );
}
