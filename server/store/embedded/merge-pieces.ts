import * as Y from "yjs";
import type { Piece } from "./document-log.ts";

/** True for bytes that are one Yjs update (V1). It sizes nothing by what the bytes claim, as applying them would. */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
}

/** One snapshot of all pieces that can be used, without what was deleted since, and the pieces that cannot. */
export function mergePieces(pieces: readonly Piece[]): { snapshot: Uint8Array; unusable: readonly Piece[] } {
  const usable = pieces.filter(({ bytes }) => isUpdate(bytes));
  const unusable = pieces.filter((piece) => !usable.includes(piece));
  // Only a document that loads everything lets go of what was deleted: merging the bytes would keep it.
  const document = new Y.Doc();
  const misfit = usable.find(({ bytes }) => !isApplied(document, bytes));
  if (misfit === undefined) return { snapshot: Y.encodeStateAsUpdate(document), unusable };
  // Half of the misfit may have got into the document, so it is begun anew.
  const rest = mergePieces(usable.filter((piece) => piece !== misfit));
  return { snapshot: rest.snapshot, unusable: [...unusable, misfit, ...rest.unusable] };
}

function isApplied(document: Y.Doc, bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(document, bytes);
    return true;
  } catch {
    return false;
  }
}
