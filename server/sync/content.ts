import * as Y from "yjs";
import type { Known } from "#lib/documents/check-known.ts";
import { knownOfBytes } from "#lib/documents/check-known.ts";
import { stepTwoFrame } from "./frames.ts";
import { documentOf } from "./stored-parts.ts";

/** A document's content, whatever form it is held in. */
export type Content = {
  /** Another number after every change. */
  readonly version: () => number;
  /** How far it goes, as an encoded state vector. */
  readonly vector: () => Uint8Array;
  /** What goes beyond that state vector, as one update with the whole delete set. */
  readonly since: (vector: Uint8Array) => Uint8Array;
  readonly known: () => Known;
};

/** Content held as bytes: a tenth of the memory of a live document, at the price of one pass over it after a change. */
export type BytesContent = Content & {
  readonly add: (update: Uint8Array) => void;
  readonly all: () => Uint8Array;
};

/** The state vector of somebody who has nothing. */
const NOTHING = Uint8Array.of(0);

/** Content as bytes, from its parts. Broken parts are left out and reported. */
export function bytesContent(from: readonly Uint8Array[], broken: (count: number) => void): BytesContent {
  let parts = [...from];
  let version = 0;
  let passed: { readonly version: number; readonly vector: Uint8Array; known: Known | null } | null = null;
  // Through a document and not by merging: only a document lets go of what was deleted, and a deleted comment must be gone.
  const pass = () => {
    if (passed?.version === version) return passed;
    const document = documentOf(parts, broken);
    parts = [Y.encodeStateAsUpdate(document)];
    passed = { version, vector: Y.encodeStateVector(document), known: null };
    document.destroy();
    return passed;
  };
  const all = () => {
    pass();
    return parts[0] ?? NOTHING;
  };
  return {
    version: () => version,
    vector: () => pass().vector,
    since: (vector) => (isNothing(vector) ? all() : Y.diffUpdate(all(), vector)),
    known: () => (pass().known ??= knownOfBytes(all())),
    all,
    add(update) {
      parts.push(update);
      version += 1;
    },
  };
}

/** Answers to step 1: those for somebody new and for somebody who has everything are made once per version of the content. */
export function answersFrom(content: Content): (vector: Uint8Array) => Buffer {
  let kept: { readonly version: number; whole: Buffer | null; same: Buffer | null } = {
    version: -1,
    whole: null,
    same: null,
  };
  return (vector) => {
    if (kept.version !== content.version()) kept = { version: content.version(), whole: null, same: null };
    if (isNothing(vector)) return (kept.whole ??= stepTwoFrame(content.since(vector)));
    // Equal vectors, and yet the whole delete set: a deletion alone moves no clock.
    if (Buffer.compare(vector, content.vector()) === 0)
      return (kept.same ??= stepTwoFrame(content.since(vector)));
    return stepTwoFrame(content.since(vector));
  };
}

const isNothing = (vector: Uint8Array): boolean => vector.length === 1 && vector[0] === 0;
