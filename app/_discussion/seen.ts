"use client";

import { useEffect } from "react";
import { type Held, held, useHeld } from "#app/_room/held.ts";
import { useSelf } from "#app/_room/self.ts";
import type { ShownThread } from "#lib/documents/discussion-readings.ts";
import { anchorKey } from "#lib/session/anchor.ts";

/** Until when somebody has read what was said at a place (times as the server writes them); `since`: when they first came. */
type Seen = { readonly since: string; readonly until: Readonly<Record<string, string>> };

const stores = new Map<string, Held<Seen>>();

/** The newest comment of threads, or an empty text. */
const newestIn = (threads: readonly ShownThread[]): string =>
  threads.flatMap(({ comments }) => comments).reduce((newest, { at }) => (at > newest ? at : newest), "");

/** What this browser knows of what its member has read, and a way to say that they read it now. */
export function useSeen() {
  const { workspace, member } = useSelf();
  const store = storeOf(`barycenter:seen:${workspace}:${member}`);
  const seen = useHeld(store);
  return {
    /** How many of the comments there are by others and not read yet. */
    unreadIn: (threads: readonly ShownThread[]): number => {
      const first = threads[0];
      if (first === undefined) return 0;
      const until = seen.until[anchorKey(first.anchor)] ?? seen.since;
      return threads
        .flatMap(({ comments }) => comments)
        .filter(({ author, at, text }) => author !== member && text !== null && at > until).length;
    },
    read: (threads: readonly ShownThread[]): void => {
      const first = threads[0];
      if (first === undefined) return;
      const { since, until } = store.now();
      const key = anchorKey(first.anchor);
      const newest = newestIn(threads);
      if (newest > (until[key] ?? since)) store.set({ since, until: { ...until, [key]: newest } });
    },
  };
}

/** Counts threads as read for as long as they stand open. */
export function useReading(threads: readonly ShownThread[]): void {
  const { read } = useSeen();
  const newest = newestIn(threads);
  useEffect(() => {
    read(threads);
    // what was said last decides, not the list that it stands in
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [newest]);
}

function storeOf(name: string): Held<Seen> {
  const known = stores.get(name);
  if (known !== undefined) return known;
  const store = held(seenFrom(localStorage.getItem(name)));
  const keep = () => localStorage.setItem(name, JSON.stringify(store.now()));
  keep();
  store.subscribe(keep);
  stores.set(name, store);
  return store;
}

function seenFrom(written: string | null): Seen {
  const fresh: Seen = { since: new Date().toISOString(), until: {} };
  const read: unknown = written === null ? null : JSON.parse(written);
  if (!isRecord(read) || typeof read["since"] !== "string" || !isRecord(read["until"])) return fresh;
  const until = Object.entries(read["until"]).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return { since: read["since"], until: Object.fromEntries(until) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
