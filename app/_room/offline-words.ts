import type { Keeping } from "./board-keeper.ts";

/** What being offline means depends on. */
export type OfflineFacts = {
  readonly edits: number;
  readonly keeping: Keeping;
  /** A sealed round runs, in which one may estimate. */
  readonly isSealing: boolean;
  /** Something is entered that is neither given nor sealed. */
  readonly isEntered: boolean;
  readonly mayWrite: boolean;
};

/** What one can rely on without a connection: what waits where, and what will not go by itself. */
export function offlineWords({ edits, keeping, isSealing, isEntered, mayWrite }: OfflineFacts): string {
  if (!mayWrite) return "What is here can be read. What others do appears when you are back.";
  const kept = keptWords({ edits, keeping, isEntered });
  return isSealing
    ? `${kept} Only sealing needs the connection: seal when you are back, while the round runs.`
    : kept;
}

function keptWords({ edits, keeping, isEntered }: Pick<OfflineFacts, "edits" | "keeping" | "isEntered">) {
  const isWaiting = edits > 0 || isEntered;
  if (keeping === "full")
    return isWaiting
      ? "This browser is full: what waits here is lost when the page is closed. Copy it, or keep the page open until you are back."
      : "This browser is full: what you write now would be lost when the page is closed.";
  if (keeping === "page")
    return `Keep this page open: this browser keeps nothing beyond it. ${sentWords(edits)}`;
  return `Go on working${edits === 0 ? "." : ":"} ${sentWords(edits)}`;
}

function sentWords(edits: number): string {
  if (edits === 0) return "What you write waits here and is sent when you are back.";
  if (edits === 1) return "1 edit waits here and is sent when you are back. Others do not see it yet.";
  return `${edits} edits wait here and are sent when you are back. Others do not see them yet.`;
}
