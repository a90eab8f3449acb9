"use client";

import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";

const STEP_MS = 30_000;

/** The server's time in milliseconds, fresh enough to say whether a link has expired. */
export const useServerNow = (): number => useTicking(useHeld(useRoom().clock.offset), STEP_MS);
