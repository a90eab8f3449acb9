import type { BoardRefusal } from "#lib/documents/check.ts";
import type { CloseReason } from "#lib/wire/close.ts";

const reasons = {
  malformed: "malformed",
  "unknown-root": "malformed",
  "wrong-kind": "malformed",
  "wrong-shape": "malformed",
  "foreign-author": "not-allowed",
  "too-long": "too-large",
  "too-large": "too-large",
} as const satisfies Record<BoardRefusal, CloseReason>;

/** What the author of an update that was refused is told when the connection ends. */
export const reasonFor = (refusal: BoardRefusal): CloseReason => reasons[refusal];
