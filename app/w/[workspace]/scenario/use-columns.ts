"use client";

import { useHeld } from "#app/_room/held.ts";
import { useMedia } from "#app/_discussion/use-media.ts";
import { justAdded } from "./just-added.ts";
import { windowOf } from "./window-of.ts";

/** The futures that fit beside each other: one on the phone, up to three on a narrow screen, up to four on a wide one. */
export function useColumns<Future extends { readonly id: string }>(
  futures: readonly Future[],
  chosen: string | null,
): readonly Future[] {
  const isWide = useMedia("(min-width: 60rem)");
  const isMore = useMedia("(min-width: 45.01rem)");
  const added = useHeld(justAdded);
  const fit = isWide ? 4 : isMore ? 3 : 1;
  const first = futures.some(({ id }) => id === added) ? added : chosen;
  return windowOf(futures, first, fit);
}
