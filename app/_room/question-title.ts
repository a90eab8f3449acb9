"use client";

import type { Reading } from "#lib/documents/reading.ts";
import { textIn, textOf } from "#lib/documents/board-texts.ts";
import { useSelf } from "./self.ts";
import { useSession } from "./use-session.ts";
import { useShared } from "./shared.ts";

const root = textOf.question("title");
const titleOf: Reading<string> = { document: "board", roots: [root], read: (board) => textIn(board, root) };

/** The focal question in one line: as the running round froze it, else as it stands on the board. */
export function useQuestionTitle(): string {
  const { round } = useSession();
  const written = useShared(titleOf);
  const { title } = useSelf();
  return round?.question.title ?? (written.trim() || title || "A question that has no title yet");
}
