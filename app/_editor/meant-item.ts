"use client";

import { useSyncExternalStore } from "react";
import { held, useHeld } from "#app/_room/held.ts";
import { type Mention, fragmentOf, mentionOf } from "./mention.ts";

/** The thing that a link has just led to, until the screen has found it. */
const meant = held<Mention | null>(null);

/** The thing that a link led to and that is marked on the screen, until one goes on. */
const found = held<string | null>(null);

let read: string | null = null; // a fragment leads somewhere once, not each time its screen is drawn

function readFragment(): void {
  if (location.hash === read) return;
  read = location.hash;
  const mention = mentionOf(read);
  if (mention !== null) meant.set(mention);
}

function subscribe(changed: () => void): () => void {
  const again = () => {
    read = null;
    readFragment();
  };
  readFragment();
  addEventListener("hashchange", again);
  const stop = meant.subscribe(changed);
  return () => {
    removeEventListener("hashchange", again);
    stop();
  };
}

/** The thing that the address of the page, or a link that was just followed, leads to; null once it has been found. */
export const useMeant = (): Mention | null => useSyncExternalStore(subscribe, meant.now, () => null);

/** Says where a link that is being followed leads to. */
export function mean(mention: Mention): void {
  read = fragmentOf(mention);
  meant.set(mention);
}

/** The id of the thing that was found and is marked. */
export const useFound = (): string | null => useHeld(found);

/** Marks a thing as the one that a link led to. */
export function markFound(id: string): void {
  meant.set(null);
  found.set(id);
}

/** Takes the mark away. */
export const goOn = (): void => found.set(null);
