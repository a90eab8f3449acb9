"use client";

import { useRouter } from "next/navigation";
import { stageInWords } from "#app/_home/stage-in-words.ts";
import { useHeld } from "#app/_room/held.ts";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import type { Entry } from "./entry.ts";
import { KeyboardMap } from "./keyboard-map.tsx";
import { openLayer } from "./open-layer.ts";
import { Palette } from "./palette.tsx";
import { theme } from "./theme.ts";
import { themeEntries } from "./theme-entries.ts";
import { mapEntry } from "./map-entry.ts";
import type { Deed } from "./shortcuts.ts";
import { useShortcuts } from "./use-shortcuts.ts";

type Props = {
  readonly workspaces: readonly Pick<WorkspaceCard, "workspaceId" | "title" | "stage" | "round">[];
};

const close = () => openLayer.set(null);
const where = { screens: [], mayEstimate: false } as const;

/** The keys of Home: the palette finds one's workspaces by what they ask. */
export function HomeKeys({ workspaces }: Props) {
  const layer = useHeld(openLayer);
  const router = useRouter();
  const now = useHeld(theme);
  useShortcuts(where, (deed: Deed) => {
    if (deed.do === "show") openLayer.set(openLayer.now() === deed.layer ? null : deed.layer);
    if (deed.do === "go") router.push(routes.home);
  });
  const entries: readonly Entry[] = [
    {
      id: "new",
      kind: "command",
      label: "New workspace",
      also: "create question",
      run: () => router.push("/new"),
    },
    mapEntry,
    ...themeEntries(now),
    ...workspaces.map(({ workspaceId, title, stage, round }): Entry => {
      const go = stage === "framing" ? routes.scenario : routes.forecast;
      return {
        id: `workspace-${workspaceId}`,
        kind: "place",
        label: title.trim() || "A question that has no title yet",
        aside: stageInWords(stage, round),
        run: () => router.push(go(workspaceId)),
      };
    }),
  ];
  return (
    <>
      {layer === "palette" && <Palette entries={entries} onClose={close} />}
      {layer === "map" && <KeyboardMap where={where} onClose={close} />}
    </>
  );
}
