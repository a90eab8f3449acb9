"use client";

import { useRouter } from "next/navigation";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import { driversOf, futuresOf, indicatorsOf, titlesOf } from "#lib/documents/board-readings.ts";
import { textOf } from "#lib/documents/board-texts.ts";
import { membersOf } from "#lib/documents/record-readings.ts";
import { routes } from "#lib/wire/routes.ts";
import type { Entry } from "./entry.ts";
import { focusSoon } from "./focus-soon.ts";

/** The futures, drivers, indicators and people of the workspace by their names; what has no name yet is left out. */
export function useThings(): readonly Entry[] {
  const router = useRouter();
  const { workspace } = useSelf();
  const futures = useShared(futuresOf).map(({ id }) => id);
  const drivers = Object.values(useShared(driversOf)).flat();
  const indicators = useShared(indicatorsOf).map(({ id }) => id);
  const titles = useShared(titlesOf([...futures, ...drivers, ...indicators]));
  const members = Object.entries(useShared(membersOf)).filter(([, { role }]) => role !== null);
  const goTo = (id: string) => () => {
    router.push(routes.scenario(workspace));
    focusSoon(`[data-cell="${CSS.escape(textOf.item(id, "title"))}"]`);
  };
  const named = (aside: string, ids: readonly string[]): readonly Entry[] =>
    ids.flatMap((id) => {
      const label = titles[id] ?? "";
      return label === "" ? [] : [thing({ id, label, aside, run: goTo(id) })];
    });
  return [
    ...named("future", futures),
    ...named("driver", drivers),
    ...named("indicator", indicators),
    ...members.map(([id, { name, role }]) =>
      thing({ id, label: name, aside: role ?? "", run: () => router.push(routes.people(workspace)) }),
    ),
  ];
}

type Named = Pick<Entry, "id" | "label" | "run"> & { readonly aside: string };

const thing = ({ id, ...rest }: Named): Entry => ({
  id: `thing-${id}`,
  kind: "thing",
  isAsked: true,
  ...rest,
});
