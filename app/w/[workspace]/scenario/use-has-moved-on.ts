"use client";

import { useShared } from "#app/_room/shared.ts";
import { askedOf } from "#lib/documents/board-asked.ts";
import { futuresOf } from "#lib/documents/board-readings.ts";
import { sameJson } from "#lib/kit/json.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";

/** True when the board asks something else than a round has frozen: its title, resolution, horizon or futures. */
export function useHasMovedOn(frozen: FrozenQuestion | undefined): boolean {
  const ids = useShared(futuresOf).map(({ id }) => id);
  const asked = useShared(askedOf(ids));
  if (frozen === undefined) return false;
  const { title, resolution, horizon, ordered, futures } = frozen;
  return !sameJson(asked, { title, resolution, horizon, ordered, futures });
}
