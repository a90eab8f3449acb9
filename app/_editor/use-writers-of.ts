"use client";

import { usePresence } from "#app/_room/presence.ts";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import { membersOf } from "#lib/documents/record-readings.ts";

/** The names of the others who write at a place now (a root text, a rationale, a thread), each once. */
export function useWritersOf(item: string): readonly string[] {
  const { member: me } = useSelf();
  const members = useShared(membersOf);
  const there = usePresence("board").filter(({ member, state }) => member !== me && state["item"] === item);
  return [...new Set(there.map(({ member }) => members[member]?.name ?? "Somebody"))];
}
