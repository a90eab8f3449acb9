"use client";

import { useEffect, useState } from "react";
import { usePresence } from "#app/_room/presence.ts";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { Banner } from "#app/_ui/banner.tsx";
import { Button } from "#app/_ui/button.tsx";
import { membersOf } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";

const PATIENCE_MS = 5 * 60_000;

/** Lets an analyst run the session when nobody whose role it is has been here for five minutes while a round runs. */
export function TakeOverLine({ view }: { readonly view: SessionView }) {
  const { role, member } = useSelf();
  const isForsaken = useIsForsaken(view);
  const mayOffer = role === "analyst" && view.runner !== member;
  const isOffered = useHasLasted(isForsaken && mayOffer, PATIENCE_MS);
  const steps = useSteps(view.round?.id ?? null);
  if (!isOffered) return null;
  return (
    <Banner
      title="Nobody who runs the session has been here for five minutes."
      action={<Button onClick={() => void steps.give({ type: "take-over" })}>Run the session</Button>}
    >
      {steps.words ?? "You can take over; the journal says so."}
    </Banner>
  );
}

/** A round runs, and nobody is here who may run it. */
function useIsForsaken({ round, runner }: SessionView): boolean {
  const members = useShared(membersOf);
  const present = usePresence("record");
  const runs = (member: string) => may(members[member]?.role ?? null, "run the session") || member === runner;
  const isRunning = round?.stage === "running" || round?.stage === "locked";
  return isRunning && !present.some(({ member }) => runs(member));
}

function useHasLasted(is: boolean, forMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!is) return undefined;
    const timer = setTimeout(() => setHasLasted(true), forMs);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [is, forMs]);
  return hasLasted;
}
