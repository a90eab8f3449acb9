"use client";

import { useShared } from "#app/_room/shared.ts";
import { actorsOf, categoriesOf, driversOf, futuresOf } from "#lib/documents/board-readings.ts";
import { roundsOf } from "#lib/documents/record-readings.ts";

/** What leaves the scenario with a future. */
export function useLossOfFuture(id: string): string {
  const drivers = useShared(driversOf)[id]?.length ?? 0;
  const categories = useShared(categoriesOf).length;
  const actors = useShared(actorsOf).length;
  const asked = useShared(roundsOf).some(({ question }) =>
    question.futures.some((future) => future.id === id),
  );
  const parts = [
    "Its summary",
    counted(drivers, "driver"),
    ...(categories > 0 ? [`what one would see in ${counted(categories, "category", "categories")}`] : []),
    ...(actors > 0 ? [`what it means for ${counted(actors, "actor")}`] : []),
  ];
  const rounds = asked
    ? " Rounds that asked for it keep it, with every estimate; the next round will not ask for it."
    : "";
  return `${listed(parts)} leave the scenario with it.${rounds}`;
}

/** What leaves the scenario with an activity category or an actor: a row. */
export function useLossOfRow(): string {
  const futures = useShared(futuresOf).length;
  return `What is written about it under ${counted(futures, "future")} leaves the scenario with it.`;
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const listed = (parts: readonly string[]): string =>
  `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
