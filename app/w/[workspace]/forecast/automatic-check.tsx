"use client";

import { useSession } from "#app/_room/use-session.ts";
import { Check } from "#app/_ui/check.tsx";
import type { Sealing } from "./use-sealing.ts";

/** Whether what stands on the ballot is sealed by itself shortly before the time runs out; where the time is advice nothing is. */
export function AutomaticCheck({ sealing: { ballot, change } }: { readonly sealing: Sealing }) {
  const { round } = useSession();
  if (round?.atEnd === "advises") {
    return <p className="quiet">When the time is up the round goes on, and nothing is sealed by itself.</p>;
  }
  return (
    <Check
      title="Seal what I have when time runs out"
      checked={ballot.isAutomatic}
      onChange={(event) => change({ isAutomatic: event.target.checked })}
    />
  );
}
