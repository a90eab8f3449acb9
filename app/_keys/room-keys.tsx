"use client";

import { usePathname, useRouter } from "next/navigation";
import { createElement, useState } from "react";
import { useHeld } from "#app/_room/held.ts";
import type { Step } from "#app/_room/next-step.ts";
import { useScreens } from "#app/_room/screens.ts";
import { useSelf } from "#app/_room/self.ts";
import { StepDialog } from "#app/_room/step-dialog.tsx";
import { useSession } from "#app/_room/use-session.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { useAsked } from "#app/_ui/use-asked.ts";
import { may } from "#lib/session/may.ts";
import { routes } from "#lib/wire/routes.ts";
import { focusNext, focusSoon } from "./focus-soon.ts";
import { toggleJoinCode } from "./join-code.ts";
import { keyboardMap, roomPalette } from "./layer-parts.ts";
import { openLayer } from "./open-layer.ts";
import { type Deed, shortcuts } from "./shortcuts.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const close = () => openLayer.set(null);

/** The keys of a workspace, on whatever screen one is, with the palette and the map that they open. */
export function RoomKeys() {
  const layer = useHeld(openLayer);
  const where = useWhereabouts();
  const { perform, estimate } = useDeeds(where.mayEstimate);
  const [early, ask] = useState<Step | null>(null);
  const { round } = useSession();
  const { take } = useSteps(round?.id ?? null);
  useShortcuts(where, perform);
  const RoomPalette = useAsked(roomPalette, layer === "palette", close);
  const KeyboardMap = useAsked(keyboardMap, layer === "map", close);
  return (
    <>
      {RoomPalette !== null &&
        layer === "palette" &&
        createElement(RoomPalette, { estimate, ask, onClose: close })}
      {KeyboardMap !== null && layer === "map" && createElement(KeyboardMap, { where, onClose: close })}
      <StepDialog step={early} onClose={() => ask(null)} onTake={take} />
    </>
  );
}

function useWhereabouts() {
  const { role } = useSelf();
  const { round } = useSession();
  const mayEstimate = may(role, "estimate") && round?.stage === "running";
  return { screens: useScreens().map(({ name }) => name), mayEstimate };
}

const estimateAt = shortcuts.flatMap(({ deed }) => (deed?.do === "estimate" ? [deed.at] : []))[0] ?? "";

function useDeeds(mayEstimate: boolean) {
  const router = useRouter();
  const path = usePathname();
  const { workspace } = useSelf();
  const onForecast = (at: string) => {
    const forecast = routes.forecast(workspace);
    if (path !== forecast) router.push(forecast);
    focusSoon(at);
  };
  const perform = (deed: Deed): void => {
    switch (deed.do) {
      case "show":
        return openLayer.set(openLayer.now() === deed.layer ? null : deed.layer);
      case "go":
        return router.push(deed.to === "home" ? routes.home : routes[deed.to](workspace));
      case "estimate":
        return onForecast(deed.at);
      case "next":
        return focusNext(deed.at);
      case "hide code":
        return toggleJoinCode();
    }
  };
  return { perform, estimate: mayEstimate ? () => onForecast(estimateAt) : null };
}
