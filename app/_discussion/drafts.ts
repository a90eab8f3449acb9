"use client";

import { useSyncExternalStore } from "react";
import { held } from "#app/_room/held.ts";
import { recall, remember } from "#app/_room/local-words.ts";
import { useSelf } from "#app/_room/self.ts";

/** What was written and not sent, and whether this browser has kept it. */
export type Draft = { readonly text: string; readonly isKept: boolean };

/** What this browser could not keep, by name; it lasts as long as the page. */
const unkept = held<ReadonlyMap<string, string>>(new Map());

/** Rises with each change to what is kept. */
const changes = held(0);

/**
 * What somebody has written at a place and not sent. It is kept in this browser with each change, before anything else happens,
 * so that neither a reload nor a page that dies loses it; an empty text is forgotten.
 */
export function useDraft(place: string): Draft & { readonly write: (text: string) => void } {
  const { workspace, member } = useSelf();
  const name = `barycenter:draft:${workspace}:${member}:${place}`;
  const text = useSyncExternalStore(
    subscribe,
    () => unkept.now().get(name) ?? recall(name) ?? "",
    () => "",
  );
  return { text, isKept: !unkept.now().has(name), write: (next) => write(name, next) };
}

function subscribe(changed: () => void): () => void {
  const stop = changes.subscribe(changed);
  addEventListener("storage", changed); // the same person, in another window
  return () => {
    stop();
    removeEventListener("storage", changed);
  };
}

function write(name: string, text: string): void {
  const others = [...unkept.now()].filter(([other]) => other !== name);
  unkept.set(new Map(remember(name, text === "" ? null : text) ? others : [...others, [name, text]]));
  changes.set(changes.now() + 1);
}
