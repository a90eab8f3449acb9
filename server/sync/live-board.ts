import * as Y from "yjs";
import type { Result } from "#lib/kit/result.ts";
import { ok, refuse } from "#lib/kit/result.ts";
import type { BoardRefusal } from "#lib/documents/check.ts";
import { fitsBoard } from "#lib/documents/check.ts";
import { checkApplied, hasShape } from "#lib/documents/check-applied.ts";
import { knownOfDocument } from "#lib/documents/check-known.ts";
import type { Sighted } from "#lib/documents/check-update.ts";
import type { Content } from "./content.ts";
import { documentOf } from "./stored-parts.ts";

/** A board while people write on it: one Y.Doc, because an update alone does not say which root it writes to. */
export type LiveBoard = Content & {
  /**
   * Applies an update that was sighted and checks what it did. Accepted: what was new in it, written anew by Yjs; null when
   * nothing was. Refused: the board is as it was before.
   */
  readonly accept: (update: Uint8Array, sighted: Sighted) => Result<Uint8Array | null, BoardRefusal>;
  readonly all: () => Uint8Array;
  readonly destroy: () => void;
};

type Kept = { readonly whole: Uint8Array; readonly tail: Uint8Array[]; tailBytes: number };

const KEPT_BYTES = 64 * 1024;
const KEPT_UPDATES = 2_000;

/** A live board from its parts. */
export function openLiveBoard(parts: readonly Uint8Array[], broken: (count: number) => void): LiveBoard {
  let document = documentOf(parts, broken);
  let version = 0;
  // What it is rebuilt from when an update has to be undone: the whole as it was once, and what was accepted since.
  let kept: Kept = { whole: Y.encodeStateAsUpdate(document), tail: [], tailBytes: 0 };

  const keep = (update: Uint8Array) => {
    kept.tail.push(update);
    kept.tailBytes += update.length;
    version += 1;
    const isLong =
      kept.tailBytes > Math.max(KEPT_BYTES, kept.whole.length) || kept.tail.length > KEPT_UPDATES;
    if (isLong || !fitsBoard(kept.whole.length + kept.tailBytes)) fold();
  };
  const fold = () => {
    kept = { whole: Y.encodeStateAsUpdate(document), tail: [], tailBytes: 0 };
  };
  const undo = () => {
    document.destroy();
    document = documentOf([kept.whole, ...kept.tail], broken);
    version += 1;
  };
  const verdictOn = (sighted: Sighted, fresh: Uint8Array, hadShape: boolean): Result<null, BoardRefusal> => {
    if (document.store.pendingStructs !== null || document.store.pendingDs !== null)
      return refuse("malformed");
    if (hadShape && !hasShape(document)) return refuse("wrong-shape", { map: "settings" });
    // The sum of the parts is never less than the whole, and costs nothing.
    const sum = kept.whole.length + kept.tailBytes + fresh.length;
    if (!fitsBoard(sum) && !fitsBoard(Y.encodeStateAsUpdate(document).length)) return refuse("too-large");
    return checkApplied(document, sighted.spans);
  };
  return {
    version: () => version,
    vector: () => Y.encodeStateVector(document),
    since: (vector) => Y.encodeStateAsUpdate(document, vector),
    known: () => knownOfDocument(document),
    all: () => Y.encodeStateAsUpdate(document),
    destroy: () => document.destroy(),
    accept(update, sighted) {
      const hadShape = hasShape(document);
      const applied = apply(
        document,
        sighted.repeats ? Y.diffUpdate(update, Y.encodeStateVector(document)) : update,
      );
      const verdict = applied === "broken" ? refuse("malformed") : verdictOn(sighted, applied, hadShape);
      if (!verdict.ok) {
        undo();
        return verdict;
      }
      if (applied === "broken" || applied.length === 0) return ok(null);
      keep(applied);
      return ok(applied);
    },
  };
}

/** Applies an update and gives what was new in it, as Yjs writes it; without bytes when nothing was. */
function apply(document: Y.Doc, update: Uint8Array): Uint8Array | "broken" {
  let fresh: Uint8Array = new Uint8Array();
  const note = (written: Uint8Array) => (fresh = written);
  document.on("update", note);
  try {
    Y.applyUpdate(document, update);
  } catch {
    return "broken"; // whatever Yjs cannot take although it could be read; the board is rebuilt
  } finally {
    document.off("update", note);
  }
  return fresh;
}
