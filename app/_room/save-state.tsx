"use client";

import { useEffect, useState } from "react";
import { unreachable } from "#lib/kit/assert.ts";
import { may } from "#lib/session/may.ts";
import { standingOf } from "#lib/documents/record-readings.ts";
import { useHeld } from "./held.ts";
import { wordsOf } from "./refusal-words.ts";
import { useRoom } from "./room-context.ts";
import { useShared } from "./shared.ts";

/** Whether what one wrote is kept. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "private" }
  | { readonly kind: "waiting"; readonly edits: number }
  | { readonly kind: "offline"; readonly edits: number }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "not-kept" }
  | { readonly kind: "looking-on" };

/** What the state is read off. */
export type SaveFacts = {
  readonly isConnected: boolean;
  readonly edits: number;
  readonly refused: string | null;
  readonly isFull: boolean;
  readonly mayWrite: boolean;
  readonly isSealed: boolean;
};

/** The state in the corner: what is lost or refused comes before what waits, and what waits before what is saved. */
export function saveStateOf({
  isConnected,
  edits,
  refused,
  isFull,
  mayWrite,
  isSealed,
}: SaveFacts): SaveState {
  if (isFull) return { kind: "not-kept" };
  if (refused !== null) return { kind: "refused", reason: refused };
  if (!isConnected) return { kind: "offline", edits };
  if (edits > 0) return { kind: "waiting", edits };
  if (!mayWrite) return { kind: "looking-on" };
  return { kind: isSealed ? "private" : "saved" };
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
      return "Not kept: this browser is full";
    case "looking-on":
      return "You look on";
    default:
      return unreachable(state);
  }
}

const PATIENCE_MS = 400;

/** Whether everything one wrote here is kept. Waiting and being offline show after 400 ms, the rest at once. */
export function useSaveState(): SaveState {
  const room = useRoom();
  const record = useHeld(useHeld(room.record).state);
  const board = useHeld(useHeld(room.board).state);
  const outbox = useHeld(room.outbox.state);
  const aside = useHeld(room.aside);
  const isFull = useBrowserFull();
  const { role } = useHeld(room.self);
  const { stage } = useShared(standingOf);
  const refused = outbox.refused[0];
  const now = saveStateOf({
    isConnected: useHeld(room.isConnected) && record.isConnected && board.isConnected,
    edits: board.waiting + outbox.waiting.length,
    refused: aside === null ? (refused === undefined ? null : inShort(refused.code)) : "your last change",
    isFull: isFull || outbox.isFull,
    mayWrite: may(role, "comment"),
    isSealed: stage === "sealed" && may(role, "estimate"),
  });
  return useAfterPatience(now);
}

const inShort = (code: string): string => {
  const words = wordsOf(code).split(/[.:,]/)[0] ?? "";
  return `${words.charAt(0).toLocaleLowerCase("en-GB")}${words.slice(1)}`;
};

function useAfterPatience(now: SaveState): SaveState {
  const [shown, setShown] = useState(now);
  const written = JSON.stringify(now);
  const isSlow = now.kind === "waiting" || now.kind === "offline";
  const isMore = isSlow && shown.kind === now.kind;
  useEffect(() => {
    const timer = setTimeout(() => setShown(now), isSlow && !isMore ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [written]);
  return shown;
}

function useBrowserFull(): boolean {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const hear = ({ reason }: PromiseRejectionEvent) => {
      if (reason instanceof DOMException && reason.name === "QuotaExceededError") setIsFull(true);
    };
    addEventListener("unhandledrejection", hear);
    return () => removeEventListener("unhandledrejection", hear);
  }, []);
  return isFull;
}
