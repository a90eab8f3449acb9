"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { unreachable } from "#lib/kit/assert.ts";
import { may } from "#lib/session/may.ts";
import type { Keeping } from "./board-keeper.ts";
import { useHeld } from "./held.ts";
import { useOwnEntry } from "./own-entry.ts";
import { wordsOf } from "./refusal-words.ts";
import { useRoom } from "./room-context.ts";
import { screenAt } from "./screens.ts";
import { type Aside, isOfDemoted } from "./set-aside.ts";

/** Whether what one wrote is kept. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "private" }
  | { readonly kind: "waiting"; readonly edits: number }
  | { readonly kind: "offline"; readonly edits: number }
  | { readonly kind: "refused"; readonly reason: string }
  /** Something waits in the memory of this page alone: the browser is full, or keeps nothing at all. */
  | { readonly kind: "not-kept"; readonly why: "full" | "page" }
  | { readonly kind: "looking-on" };

/** What the state is read off. */
export type SaveFacts = {
  readonly isConnected: boolean;
  readonly edits: number;
  readonly refused: string | null;
  readonly keeping: Keeping;
  /** Something is entered that is neither given nor sealed. */
  readonly isEntered: boolean;
  readonly mayWrite: boolean;
  /** What stands on this screen is one's own, for oneself alone. */
  readonly isPrivate: boolean;
};

/** The state in the corner: what is lost or refused comes before what waits, and what waits before what is saved. */
export function saveStateOf(facts: SaveFacts): SaveState {
  const { isConnected, edits, refused, keeping, isEntered, mayWrite, isPrivate } = facts;
  if (keeping !== "kept" && (edits > 0 || isEntered)) return { kind: "not-kept", why: keeping };
  if (refused !== null) return { kind: "refused", reason: refused };
  if (!isConnected) return { kind: "offline", edits };
  if (edits > 0) return { kind: "waiting", edits };
  if (!mayWrite) return { kind: "looking-on" };
  return { kind: isPrivate ? "private" : "saved" };
}

const count = (edits: number): string => `${edits} ${edits === 1 ? "edit" : "edits"} waiting`;

/** The state in the words of the corner. */
export function inWords(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return "Saved";
    case "private":
      return "Saved, only you can read it";
    case "waiting":
      return count(state.edits);
    case "offline":
      return state.edits === 0 ? "Offline, nothing waiting" : `Offline, ${count(state.edits)}`;
    case "refused":
      return `Refused: ${state.reason}`;
    case "not-kept":
      return state.why === "full" ? "Not kept: this browser is full" : "Not kept beyond this page";
    case "looking-on":
      return "You look on";
    default:
      return unreachable(state);
  }
}

const PATIENCE_MS = 400;

/** Whether everything one wrote here is kept. Waiting and being offline show after 400 ms, the rest at once. */
export function useSaveState(): SaveState {
  const { isConnected, edits, keeping, entry } = useConnection();
  const room = useRoom();
  const outbox = useHeld(room.outbox.state);
  const asides = useHeld(room.asides.state);
  const { role } = useHeld(room.self);
  const isOnForecast = screenAt(usePathname() ?? "") === "forecast"; // what is written elsewhere, all can read
  const refused = outbox.refused[0];
  const now = saveStateOf({
    isConnected,
    edits,
    keeping,
    refused: asideInShort(asides) ?? (refused === undefined ? null : inShort(refused.code)),
    isEntered: entry.isOpen,
    mayWrite: may(role, "comment"),
    isPrivate: entry.kind === "private" && isOnForecast,
  });
  return useAfterPatience(now);
}

/** Whether there is a connection, how much waits for it, and how well this browser keeps that. */
export function useConnection() {
  const room = useRoom();
  const record = useHeld(useHeld(room.record).state);
  const board = useHeld(room.board);
  const boardState = useHeld(board.state);
  const keeping = useHeld(board.keeping);
  const outbox = useHeld(room.outbox.state);
  const entry = useOwnEntry();
  const isFull = outbox.isFull || entry.isUnkeepable;
  const own: Keeping = room.isLasting ? (isFull ? "full" : "kept") : "page";
  return {
    isConnected: useHeld(room.isConnected) && record.isConnected && boardState.isConnected,
    edits: boardState.waiting + outbox.waiting.length + (entry.kind === "waits" ? 1 : 0),
    keeping: own === "kept" ? keeping : own,
    entry,
  };
}

const asideInShort = ([first]: readonly Aside[]): string | null =>
  first === undefined ? null : isOfDemoted(first) ? "you became an observer" : "your last change";

const inShort = (code: string): string => {
  const words = wordsOf(code).split(/[.:,]/)[0] ?? "";
  return `${words.charAt(0).toLocaleLowerCase("en-GB")}${words.slice(1)}`;
};

function useAfterPatience(now: SaveState): SaveState {
  const [shown, setShown] = useState(now);
  const written = JSON.stringify(now);
  const isSlow = now.kind === "waiting" || now.kind === "offline" || now.kind === "not-kept";
  const isMore = isSlow && shown.kind === now.kind;
  useEffect(() => {
    const timer = setTimeout(() => setShown(now), isSlow && !isMore ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [written]);
  return shown;
}
