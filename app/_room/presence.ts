"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import { useHeld } from "./held.ts";
import type { LiveDocument } from "./live-document.ts";
import { useRoom } from "./room-context.ts";
import { sameData } from "./same-data.ts";

/** Somebody who is here, and what they show of what they do. */
export type Present = { readonly member: string; readonly state: Readonly<Record<string, unknown>> };

type Of = "record" | "board";

/** Everyone connected to a document, oneself among them; somebody with two windows stands there twice. */
export function usePresence(of: Of): readonly Present[] {
  const room = useRoom();
  const { awareness } = useHeld<LiveDocument>(room[of]);
  const { member } = useHeld(room.self);
  const { subscribe, latest } = useMemo(() => watchPresence(awareness, member), [awareness, member]);
  return useSyncExternalStore(subscribe, latest, latest);
}

/** Shows others what one does, for as long as the part stands on the screen. */
export function useShowPresence(of: Of, shown: Readonly<Record<string, unknown>>): void {
  const room = useRoom();
  const { awareness } = useHeld<LiveDocument>(room[of]);
  const written = JSON.stringify(shown);
  useEffect(() => {
    showPresence(awareness, shown);
    // the words, not the object, decide whether there is something new to show
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [awareness, written]);
  useEffect(() => {
    const names = Object.keys(shown);
    return () => showPresence(awareness, Object.fromEntries(names.map((name) => [name, undefined])));
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [awareness]);
}

/** Adds to what one shows; a part that is undefined is taken away. */
export function showPresence(awareness: Awareness, shown: Readonly<Record<string, unknown>>): void {
  const before: unknown = awareness.getLocalState();
  const all = { ...(isState(before) ? before : {}), ...shown };
  const next = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  if (!sameData(before, next)) awareness.setLocalState(next);
}

const isState = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function watchPresence(awareness: Awareness, self: string) {
  const read = (): readonly Present[] =>
    [...awareness.getStates()]
      .map(([client, state]: [number, unknown]) =>
        presentOf(state, client === awareness.clientID ? self : undefined),
      )
      .filter((present) => present !== null);
  let value = read();
  const refresh = () => {
    const next = read();
    if (sameData(next, value)) return false;
    value = next;
    return true;
  };
  const subscribe = (changed: () => void) => {
    const listen = () => {
      if (refresh()) changed();
    };
    awareness.on("change", listen);
    listen();
    return () => awareness.off("change", listen);
  };
  return { subscribe, latest: () => value };
}

function presentOf(state: unknown, self: string | undefined): Present | null {
  if (!isState(state)) return null;
  const { member, ...rest } = state;
  const who = self ?? member;
  return typeof who === "string" ? { member: who, state: rest } : null;
}
