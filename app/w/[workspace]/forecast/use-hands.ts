"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { type Motion, motion } from "#app/_charts/motion.ts";
import { useHeld } from "#app/_room/held.ts";
import { hearPoints } from "#app/_room/presence.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { pointOver } from "./estimate-dots.ts";

/** The dots of a round as others have them in the hand: they move, and nothing is drawn anew for it. */
export function useHands({ estimates }: SessionView, round: PlacedRound): Motion {
  const { awareness } = useHeld(useRoom().record);
  const { member: self } = useSelf();
  const [hands] = useState(motion);
  const isRunning = round.stage === "running";
  const heard = useEffectEvent((member: string, point: unknown) => {
    const seat = estimates.find((said) => said.member === member)?.seat;
    if (seat === undefined || member === self) return;
    hands.move(seat, pointOver(round.question.futures.length, point));
  });
  useEffect(() => {
    if (!isRunning) return undefined;
    const end = hearPoints(awareness, (member, point) => heard(member, point));
    return () => {
      end();
      hands.rest();
    };
  }, [awareness, hands, isRunning]);
  return hands;
}
