"use client";

import { useShared } from "#app/_room/shared.ts";
import { driversOf, indicatorsOf, titlesOf } from "#lib/documents/board-readings.ts";
import { membersOf } from "#lib/documents/record-readings.ts";
import type { Mentionable } from "./mention.ts";

/** What can be mentioned in a text: drivers, indicators and people, each kind in its order; what has no name yet is left out. */
export function useMentionables(): readonly Mentionable[] {
  const drivers = Object.values(useShared(driversOf)).flat();
  const indicators = useShared(indicatorsOf).map(({ id }) => id);
  const titles = useShared(titlesOf([...drivers, ...indicators]));
  const members = Object.entries(useShared(membersOf)).filter(([, { role }]) => role !== null);
  const named = (kind: "driver" | "indicator", ids: readonly string[]): readonly Mentionable[] =>
    ids.flatMap((id) => (titles[id] ? [{ kind, id, title: titles[id] }] : []));
  return [
    ...named("driver", drivers),
    ...named("indicator", indicators),
    ...members.map(([id, { name }]) => ({ kind: "member", id, title: name }) as const),
  ];
}
