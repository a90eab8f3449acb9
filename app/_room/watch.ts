import type * as Y from "yjs";
import type { Reading } from "#lib/documents/reading.ts";
import { sameData } from "./same-data.ts";

/** A reading of a document as React's `useSyncExternalStore` wants it: the value stays the same object until it says something else. */
export function watch<Value>(document: Y.Doc, reading: Reading<Value>) {
  let value = reading.read(document);
  const refresh = (): boolean => {
    const next = reading.read(document);
    if (sameData(next, value)) return false;
    value = next;
    return true;
  };
  const subscribe = (changed: () => void) => {
    const listen = ({ changed: types }: Y.Transaction) => {
      const touched = reading.roots.some((root) => isTouched(types, document.share.get(root)));
      if (touched && refresh()) changed();
    };
    document.on("afterTransaction", listen);
    if (refresh()) changed(); // whatever changed between the drawing and the subscription
    return () => document.off("afterTransaction", listen);
  };
  return { subscribe, latest: () => value };
}

const isTouched = (types: Y.Transaction["changed"], root: unknown): boolean =>
  root !== undefined && [...types.keys()].some((type) => Object.is(type, root));
