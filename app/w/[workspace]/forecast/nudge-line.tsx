"use client";

import { useNudge } from "#app/_room/notices.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Banner } from "#app/_ui/banner.tsx";
import { Button } from "#app/_ui/button.tsx";

/** Says that somebody who runs the session waits for one's estimate, until it is there. */
export function NudgeLine({ view }: { readonly view: SessionView }) {
  const { round, settle } = useNudge();
  if (round === null || round !== view.round?.id || view.round.stage !== "running" || view.own !== null)
    return null;
  const isSealed = view.round.kind === "sealed";
  return (
    <Banner
      title="You are asked for your estimate."
      action={
        <Button variant="link" onClick={settle}>
          Later
        </Button>
      }
    >
      {isSealed
        ? "Seal it when you have made up your mind."
        : "It counts as soon as you let go of your point."}
    </Banner>
  );
}
