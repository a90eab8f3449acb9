import * as Y from "yjs";
import { closeWords } from "./refusal-words.ts";
import type { CloseReason } from "#lib/wire/close.ts";
import type { LiveDocument } from "./live-document.ts";
import type { Unsent } from "./touched-texts.ts";

/** A copy of the board that the server refused, set aside for its author: why, the texts they had touched, and all of it as a file. */
export type Aside = {
  readonly words: string;
  readonly texts: readonly Unsent[];
  readonly file: () => Blob;
};

/** Sets the board aside as it stands in this browser. */
export function asideOf(board: LiveDocument, reason: CloseReason): Aside {
  const texts = board.unsent();
  const update = Array.from(Y.encodeStateAsUpdate(board.document), (byte) => String.fromCodePoint(byte)).join(
    "",
  );
  const content = JSON.stringify({ reason, texts, update: btoa(update) }, null, 2);
  return { words: closeWords(reason), texts, file: () => new Blob([content], { type: "application/json" }) };
}
