"use client";

import { useEffect, useState } from "react";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";

const PATIENCE_MS = 3_000;

/** True once there has been no connection for three seconds: what stands on the wall may then be old. */
export function useCutOff(): boolean {
  const { isConnected, record } = useRoom();
  const hasLine = useHeld(isConnected);
  const follows = useHeld(useHeld(record).state).isConnected;
  const isAlone = !hasLine || !follows;
  const [isCutOff, setCutOff] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setCutOff(isAlone), isAlone ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [isAlone]);
  return isAlone && isCutOff;
}
