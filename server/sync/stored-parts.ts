import * as Y from "yjs";

/**
 * A document from its parts, in order. A part that does not decode is left out and reported, and so is what rests on something
 * that is not there; neither is ever fatal.
 */
export function documentOf(parts: readonly Uint8Array[], broken: (count: number) => void): Y.Doc {
  const document = emptyDocument();
  try {
    document.transact(() => parts.forEach((part) => Y.applyUpdate(document, part)));
  } catch {
    return withoutBroken(parts, broken); // which part it was, only trying each of them tells
  }
  return withoutPending(document, broken);
}

function withoutBroken(parts: readonly Uint8Array[], broken: (count: number) => void): Y.Doc {
  const sound = parts.filter(isSound);
  broken(parts.length - sound.length);
  const document = emptyDocument();
  document.transact(() => sound.forEach((part) => Y.applyUpdate(document, part)));
  return withoutPending(document, broken);
}

/** Nobody writes in this document's own name: an id that no client has, so that Yjs never believes to have met itself. */
function emptyDocument(): Y.Doc {
  const document = new Y.Doc();
  document.clientID = Number.MAX_SAFE_INTEGER;
  return document;
}

function isSound(part: Uint8Array): boolean {
  try {
    Y.applyUpdate(new Y.Doc(), part);
    return true;
  } catch {
    return false; // reported by whoever asked
  }
}

// What is pending would be sent to everyone with every full state, for ever.
function withoutPending(document: Y.Doc, broken: (count: number) => void): Y.Doc {
  const { store } = document;
  if (store.pendingStructs !== null || store.pendingDs !== null) broken(1);
  store.pendingStructs = null;
  store.pendingDs = null;
  return document;
}

/** Merges updates in groups of at most a hundred: the cost of a merge grows with the square of their number. */
export function mergeInGroups(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  const groups = Array.from({ length: Math.ceil(updates.length / 100) }, (_, group) =>
    updates.slice(group * 100, (group + 1) * 100),
  );
  return groups.map((group) => Y.mergeUpdates([...group]));
}
