"use client";

import { useState } from "react";

/** The kind of a round. */
type Kind = "sealed" | "open";

/** What kind is chosen on the console for the round after this one, for as long as this is the last; null before any is. */
export function useNextKind(round: string | null) {
  const [chosen, setChosen] = useState<{ readonly kind: Kind; readonly after: string | null } | null>(null);
  const kind = chosen !== null && chosen.after === round ? chosen.kind : null;
  return { kind, choose: (next: Kind) => setChosen({ kind: next, after: round }) };
}
