"use client";

import { roundsOf } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";
import { isEntered, type OnTheTable } from "./ballot.ts";
import { held, useHeld } from "./held.ts";
import { useRoom } from "./room-context.ts";
import { useSelf } from "./self.ts";
import { useShared } from "./shared.ts";

/** How what one has entered in the running round stands: nothing is there, or it waits to be given, or it is for oneself alone. */
export type OwnEntry = {
  readonly kind: "none" | "waits" | "private";
  /** Something stands on the ballot that is neither given nor sealed. */
  readonly isOpen: boolean;
  /** The browser could not write it down. */
  readonly isUnkeepable: boolean;
};

const none: OwnEntry = { kind: "none", isOpen: false, isUnkeepable: false };
const noTable = held<OnTheTable>({ ballot: null, isKept: false, isUnkeepable: false });

/** What one has entered in the round that runs, as far as it concerns whether one's work is kept. */
export function useOwnEntry(): OwnEntry {
  const { ballots, outbox } = useRoom();
  const { role } = useSelf();
  const round = useShared(roundsOf).at(-1);
  const { waiting } = useHeld(outbox.state);
  const isMine = round?.stage === "running" && may(role, "estimate");
  const { ballot, isUnkeepable } = useHeld(isMine ? ballots.of(round.id) : noTable);
  if (!isMine || ballot === null) return none;
  const isOpen = isEntered(ballot);
  if (round.kind === "sealed") {
    const isThere = isOpen || ballot.sealed !== undefined;
    return { kind: isThere ? "private" : "none", isOpen, isUnkeepable };
  }
  const isOut = waiting.some((command) => command.type === "estimate" && command.round === round.id);
  return { kind: ballot.values !== null && !isOut ? "waits" : "none", isOpen, isUnkeepable };
}
