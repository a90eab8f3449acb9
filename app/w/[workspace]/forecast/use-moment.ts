"use client";

import { useEffect, useState } from "react";
import { recall, remember } from "#app/_room/local-words.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";

const FLIGHT_MS = 640;
const FRESH_MS = 5_000;

const nameOf = (round: string): string => `barycenter:revealed:${round}`;

/**
 * The moment of the reveal: `fly` for its 0.64 seconds, `after` from then on. It plays for those who are there when it
 * happens, once per round and browser; whoever comes later, or wishes for less motion, sees how it ended.
 */
export function useMoment(round: PlacedRound): "fly" | "after" | undefined {
  const isRevealed = round.kind === "sealed" && round.stage === "revealed";
  const { clock } = useRoom();
  const [moment, setMoment] = useState<"fly" | "after">(() =>
    isRevealed && isFresh(round, Date.now() + clock.offset.now()) ? "fly" : "after",
  );
  useEffect(() => {
    if (moment !== "fly") return undefined;
    remember(nameOf(round.id), "seen", "sessionStorage");
    const timer = setTimeout(() => setMoment("after"), FLIGHT_MS);
    return () => clearTimeout(timer);
  }, [moment, round.id]);
  return isRevealed ? moment : undefined;
}

function isFresh({ id, revealedAt }: PlacedRound, now: number): boolean {
  if (revealedAt === null || recall(nameOf(id), "sessionStorage") !== null) return false;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return false;
  return Math.abs(now - Date.parse(revealedAt)) < FRESH_MS;
}
