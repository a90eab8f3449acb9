"use client";

import { useMeant } from "#app/_editor/meant-item.ts";
import { useShared } from "#app/_room/shared.ts";
import { driversOf } from "#lib/documents/board-readings.ts";

/** The future under which the driver stands that a link has led to; null where no link leads to a driver. */
export function useMeantFuture(): string | null {
  const meant = useMeant();
  const drivers = useShared(driversOf);
  if (meant?.kind !== "driver") return null;
  const found = Object.entries(drivers).find(([, ids]) => ids.includes(meant.id));
  return found?.[0] ?? null;
}
