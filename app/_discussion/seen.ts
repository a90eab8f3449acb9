"use client";

import { useEffect } from "react";
import { type Held, held, useHeld } from "#app/_room/held.ts";
import { recall, remember } from "#app/_room/local-words.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import { discussionOf, type ShownComment, type ShownThread } from "#lib/documents/discussion-readings.ts";
import { anchorKey } from "#lib/session/anchor.ts";

/**
 * The last comment that somebody has seen at a place, and of all there were when they first came (`since`; null before the
 * first look): marks made of the times the server wrote, so that no clock of this browser has a say.
 */
type Seen = { readonly since: string | null; readonly until: Readonly<Record<string, string>> };

const stores = new Map<string, Held<Seen>>();

/** Where a comment stands in the order in which the server took them. */
const markOf = ({ at, id }: ShownComment): string => `${at} ${id}`;

/** The newest mark in threads, or an empty text. */
const newestIn = (threads: readonly ShownThread[]): string =>
  threads
    .flatMap(({ comments }) => comments.map(markOf))
    .reduce((newest, mark) => (mark > newest ? mark : newest), "");

/** Counts, of threads at one place, the comments that are by others and not read yet. */
export function useUnread(): (threads: readonly ShownThread[]) => number {
  const { member } = useSelf();
  const { until, since } = useHeld(useSeen());
  return (threads) => {
    const [first] = threads;
    if (first === undefined || since === null) return 0;
    const seen = until[anchorKey(first.anchor)] ?? since;
    return threads
      .flatMap(({ comments }) => comments)
      .filter((one) => one.author !== member && one.text !== null && markOf(one) > seen).length;
  };
}

/** Counts threads as read for as long as they stand open. */
export function useReading(threads: readonly ShownThread[]): void {
  const store = useSeen();
  const [first] = threads;
  const place = first === undefined ? null : anchorKey(first.anchor);
  const newest = newestIn(threads);
  useEffect(() => {
    const { since, until } = store.now();
    if (place !== null && newest > (until[place] ?? since ?? ""))
      store.set({ since, until: { ...until, [place]: newest } });
  }, [store, place, newest]);
}

/** What this browser knows of what its member has read. Whoever looks for the first time has seen all that stands there. */
function useSeen(): Held<Seen> {
  const { workspace, member } = useSelf();
  const { isSynced } = useHeld(useHeld(useRoom().record).state);
  const discussion = useShared(discussionOf);
  const store = storeOf(`barycenter:seen:${workspace}:${member}`);
  const isFirst = useHeld(store).since === null && isSynced;
  const newest = isFirst ? newestIn(Object.values(discussion).flat()) : null;
  useEffect(() => {
    const { since, until } = store.now();
    if (newest !== null && since === null) store.set({ since: newest, until });
  }, [store, newest]);
  return store;
}

function storeOf(name: string): Held<Seen> {
  const known = stores.get(name);
  if (known !== undefined) return known;
  const store = held(seenFrom(recall(name)));
  store.subscribe(() => void remember(name, JSON.stringify(store.now()))); // unkept, it lasts as long as the page
  stores.set(name, store);
  return store;
}

function seenFrom(written: string | null): Seen {
  const fresh: Seen = { since: null, until: {} };
  const read: unknown = written === null ? null : JSON.parse(written);
  if (!isRecord(read) || typeof read["since"] !== "string" || !isRecord(read["until"])) return fresh;
  const until = Object.entries(read["until"]).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return { since: read["since"], until: Object.fromEntries(until) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
