"use client";

import { useShared } from "#app/_room/shared.ts";
import { titlesOf } from "#lib/documents/board-readings.ts";

/** What things are called, by id; what has no title yet is called by its kind. */
export function useTitles(ids: readonly string[], kind: string): Readonly<Record<string, string>> {
  const titles = useShared(titlesOf(ids));
  return named(titles, ids, kind);
}

function named(titles: Readonly<Record<string, string>>, ids: readonly string[], kind: string) {
  return Object.fromEntries(ids.map((id, place) => [id, titles[id] || untitled(kind, place)]));
}

// Futures are told apart by their place, as they have a column each.
const untitled = (kind: string, place: number): string =>
  kind === "future" ? `Future ${place + 1}` : `Untitled ${kind}`;
