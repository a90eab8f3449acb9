"use client";

import { Check } from "#app/_ui/check.tsx";
import type { Sealing } from "./use-sealing.ts";

/** Whether what stands on the ballot is sealed by itself shortly before the time runs out. */
export function AutomaticCheck({ sealing: { ballot, change } }: { readonly sealing: Sealing }) {
  return (
    <Check
      title="Seal what I have when time runs out"
      checked={ballot.isAutomatic}
      onChange={(event) => change({ isAutomatic: event.target.checked })}
    />
  );
}
