"use client";

import { useSession } from "#app/_room/use-session.ts";
import { Notice } from "#app/_ui/notice.tsx";

/** Says that a sealed round runs of which this report tells nothing, and how many have sealed. */
export function SealedNote({ told }: { readonly told: number }) {
  const { round } = useSession();
  return (
    <div className="page no-print sealed-note">
      <Notice kind="waiting" title={`Round ${round?.number ?? told + 1} is sealed`}>
        <SealedCount /> This report tells of round {told}.
      </Notice>
    </div>
  );
}

/** How many have sealed, as far as it is known. */
export function SealedCount() {
  const { tally } = useSession();
  return tally === null
    ? "How many have sealed is not known yet."
    : `${tally.done} of ${tally.expected} have sealed.`;
}
