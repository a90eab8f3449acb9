"use client";

import { useMemo, useSyncExternalStore } from "react";
import type { Reading } from "#lib/documents/reading.ts";
import { useHeld } from "./held.ts";
import type { LiveDocument } from "./live-document.ts";
import { useRoom } from "./room-context.ts";
import { watch } from "./watch.ts";

/** What a reading makes of its document now; the part is drawn again when that changes. */
export function useShared<Value>(reading: Reading<Value>): Value {
  const room = useRoom();
  const { document } = useHeld<LiveDocument>(reading.document === "board" ? room.board : room.record);
  const { subscribe, latest } = useMemo(() => watch(document, reading), [document, reading]);
  return useSyncExternalStore(subscribe, latest, latest);
}
