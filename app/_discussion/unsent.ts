"use client";

import { held, useHeld } from "#app/_room/held.ts";
import type { Refused } from "#app/_room/outbox.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { ShownThread } from "#lib/documents/discussion-readings.ts";
import { type Anchor, anchorKey } from "#lib/session/anchor.ts";
import type { WireCommand } from "#lib/wire/command.ts";

/** A comment on its way: given here and not yet in the record. `known`: what stood there when it was given. */
export type OnItsWay = { readonly key: string; readonly text: string; readonly known: readonly string[] };

/** The place of an anchor in this window, where several workspaces may be visited one after the other. */
export const placeOf = (workspace: string, anchor: Anchor): string => `${workspace}/${anchorKey(anchor)}`;

const onTheirWay = held<readonly OnItsWay[]>([]);

/** Notes that a comment is on its way, until the given work is done. */
export async function whileOnItsWay<Value>(comment: OnItsWay, work: Promise<Value>): Promise<Value> {
  onTheirWay.set([...onTheirWay.now(), comment]);
  try {
    return await work;
  } finally {
    onTheirWay.set(onTheirWay.now().filter((other) => other !== comment));
  }
}

/** The comments of a place that are not in the record yet, oldest first, each once. */
export function useUnsent(anchor: Anchor, threads: readonly ShownThread[]) {
  const room = useRoom();
  const { waiting } = useHeld(room.outbox.state);
  const isConnected = useHeld(room.isConnected);
  const given = useHeld(onTheirWay).filter(({ key }) => key === placeOf(room.workspace, anchor));
  const stand = threads.flatMap(({ comments }) => comments);
  const fresh = given.filter(
    ({ text, known }) => !stand.some((there) => there.text === text && !known.includes(there.id)),
  );
  const left = waiting.filter((command) => isAbout(command, anchor, threads)).map(textOf);
  const earlier = left.filter((text) => !given.some((other) => other.text === text));
  return {
    texts: [...earlier, ...fresh.map(({ text }) => text)],
    isConnected,
  };
}

/** True when a comment that came back refused carries that text. */
export const carries = ({ command }: Refused, text: string): boolean => textOf(command) === text;

const textOf = (command: WireCommand): string => (command.type === "comment" ? command.text : "");

function isAbout(command: WireCommand, anchor: Anchor, threads: readonly ShownThread[]): boolean {
  if (command.type !== "comment") return false;
  if (command.anchor !== undefined) return anchorKey(command.anchor) === anchorKey(anchor);
  return threads.some(({ id }) => id === command.thread);
}
