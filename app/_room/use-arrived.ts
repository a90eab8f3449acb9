"use client";

import { membersOf } from "#lib/documents/record-readings.ts";
import { usePresence } from "./presence.ts";
import { useSelf } from "./self.ts";
import { useShared } from "./shared.ts";

/** How many of the analysts whom a round would wait for are here, in words. */
export function useArrivedWords(): string {
  const { member: self } = useSelf();
  const members = useShared(membersOf);
  const here = new Set([self, ...usePresence("record").map(({ member }) => member)]);
  const expected = Object.entries(members).filter(([, { role }]) => role === "analyst");
  if (expected.length === 0) return "Nobody is expected yet";
  const count = expected.filter(([id]) => here.has(id)).length;
  return `${count} of ${expected.length} ${count === 1 ? "is" : "are"} here`;
}
