"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import { useHeld } from "./held.ts";
import type { LiveDocument } from "./live-document.ts";
import { useRoom } from "./room-context.ts";
import { sameData } from "./same-data.ts";

/** Somebody who is here, and what they show of what they do, but for what they have in the hand. */
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

const POINT = "point";

type Change = {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
};

/** Calls back with what a member shows of their hand whenever that changes, and at once for those who show it now; undefined when they show nothing more. */
export function hearPoints(
  awareness: Awareness,
  heard: (member: string, point: unknown) => void,
): () => void {
  const holders = new Map<number, string>();
  const hear = (client: number) => {
    const state: unknown = awareness.getStates().get(client);
    const point = isState(state) ? state[POINT] : undefined;
    const member = memberOf(state) ?? holders.get(client);
    if (member === undefined || (point === undefined && !holders.has(client))) return;
    if (point === undefined) holders.delete(client);
    else holders.set(client, member);
    // somebody with two windows may let go in the one and hold on in the other
    if (point !== undefined || ![...holders.values()].includes(member)) heard(member, point);
  };
  const listen = ({ added, updated, removed }: Change) => {
    for (const client of [...added, ...updated, ...removed]) if (client !== awareness.clientID) hear(client);
  };
  awareness.on("change", listen);
  listen({ added: [...awareness.getStates().keys()], updated: [], removed: [] });
  return () => awareness.off("change", listen);
}

/** Who is connected, as React wants it: it changes when somebody comes, goes, or does something else. */
export function watchPresence(awareness: Awareness, self: string) {
  const present = new Map<number, Present>();
  let value: readonly Present[] = [];
  const look = (client: number): boolean => {
    const state: unknown = awareness.getStates().get(client);
    const next = presentOf(state, client === awareness.clientID ? self : undefined);
    if (sameData(next, present.get(client) ?? null)) return false;
    if (next === null) present.delete(client);
    else present.set(client, next);
    return true;
  };
  const refresh = (clients: Iterable<number>): boolean => {
    const isChanged = [...clients].map(look).includes(true);
    if (isChanged) value = [...present.values()];
    return isChanged;
  };
  const everyone = () => new Set([...present.keys(), ...awareness.getStates().keys()]);
  refresh(everyone());
  const subscribe = (changed: () => void) => {
    const listen = ({ added, updated, removed }: Change) => {
      if (refresh([...added, ...updated, ...removed])) changed();
    };
    awareness.on("change", listen);
    if (refresh(everyone())) changed();
    return () => awareness.off("change", listen);
  };
  return { subscribe, latest: () => value };
}

/** What is in somebody's hand changes many times a second: nothing is drawn anew for it, whoever needs it hears the points. */
function presentOf(state: unknown, self: string | undefined): Present | null {
  if (!isState(state)) return null;
  const who = self ?? memberOf(state);
  const shown = Object.entries(state).filter(([name]) => name !== "member" && name !== POINT);
  return who === undefined ? null : { member: who, state: Object.fromEntries(shown) };
}

function memberOf(state: unknown): string | undefined {
  const member = isState(state) ? state["member"] : undefined;
  return typeof member === "string" ? member : undefined;
}
