"use client";

import { useMedia } from "#app/_discussion/use-media.ts";
import { windowOf } from "./window-of.ts";

/** The futures that fit beside each other: one on the phone, up to three on a narrow screen, up to four on a wide one. */
export function useColumns<Future extends { readonly id: string }>(
  futures: readonly Future[],
  chosen: string | null,
): readonly Future[] {
  const isWide = useMedia("(min-width: 60rem)");
  const isMore = useMedia("(min-width: 45.01rem)");
  const fit = isWide ? 4 : isMore ? 3 : 1;
  return windowOf(futures, chosen, fit);
}
