"use client";

import { usePresence } from "#app/_room/presence.ts";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import { membersOf } from "#lib/documents/record-readings.ts";

/** The names of the others who write in a root text now, each once. */
export function useWriters(root: string): readonly string[] {
  const { member: me } = useSelf();
  const members = useShared(membersOf);
  const there = usePresence("board").filter(({ member, state }) => member !== me && state["item"] === root);
  return [...new Set(there.map(({ member }) => members[member]?.name ?? "Somebody"))];
}
