"use client";

import { useTicking } from "./clock.ts";
import { useHeld } from "./held.ts";
import { waysOn, type Ways } from "./next-step.ts";
import { useRoom } from "./room-context.ts";
import { usePassed } from "./use-passed.ts";
import { useSession } from "./use-session.ts";

/** The next step of the session and the other ways on, as they are now by the server's clock. */
export function useWaysOn(): Ways {
  const view = useSession();
  const now = useTicking(useHeld(useRoom().clock.offset), 60_000);
  const isOver = usePassed(view.round?.stage === "running" ? view.round.endsAt : null);
  return waysOn(view, { today: new Date(now).toISOString().slice(0, 10), isOver });
}
