"use client";

import { useHeld } from "#app/_room/held.ts";
import type { Step } from "#app/_room/next-step.ts";
import { useRuns } from "#app/_room/screens.ts";
import { useHindrance } from "#app/_room/use-hindrance.ts";
import { useSession } from "#app/_room/use-session.ts";
import { useWaysOn } from "#app/_room/use-ways-on.ts";
import type { Entry } from "./entry.ts";
import { joinCode, toggleJoinCode } from "./join-code.ts";
import { mapEntry } from "./map-entry.ts";
import { stepEntries } from "./step-entries.ts";
import { theme } from "./theme.ts";
import { themeEntries } from "./theme-entries.ts";
import { usePlaces } from "./use-places.ts";
import { useThings } from "./use-things.ts";

type Given = {
  readonly take: (step: Step) => void;
  /** Goes to one's estimate; absent where one cannot give any. */
  readonly estimate: (() => void) | null;
};

/** All that can be found in a workspace: what one may do now, where one may go, what there is by name. */
export function useRoomEntries({ take, estimate }: Given): readonly Entry[] {
  const { stage } = useSession();
  const ways = useWaysOn();
  const runs = useRuns();
  const isShown = useHeld(joinCode) === "shown";
  const own: readonly Entry[] =
    estimate === null
      ? []
      : [{ id: "estimate", kind: "command", label: "Go to my estimate", keys: ["e"], run: estimate }];
  const code: Entry = {
    id: "code",
    kind: "command",
    label: isShown ? "Hide the QR code on the presenter view" : "Show the QR code on the presenter view",
    also: "projector join",
    isAsked: true,
    run: toggleJoinCode,
  };
  return [
    ...stepEntries({ ways, stage, runs, hindrance: useHindrance(), take }),
    ...own,
    ...(runs ? [code] : []),
    mapEntry,
    ...themeEntries(useHeld(theme)),
    ...usePlaces(),
    ...useThings(),
  ];
}
