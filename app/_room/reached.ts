import { standingOf } from "#lib/documents/record-readings.ts";
import type { Held } from "./held.ts";
import type { LiveDocument } from "./live-document.ts";

const PATIENCE_MS = 5_000;

/** Resolves when the record shows the journal up to that entry; after five seconds it resolves all the same. */
export function reached(record: Held<LiveDocument>, seq: number): Promise<void> {
  const isThere = () => standingOf.read(record.now().document).seq >= seq;
  if (isThere()) return Promise.resolve();
  return new Promise((resolve) => {
    let current = record.now().document;
    const check = () => {
      if (isThere()) finish();
    };
    const follow = () => {
      current.off("afterTransaction", check);
      current = record.now().document;
      current.on("afterTransaction", check);
      check();
    };
    const stop = record.subscribe(follow);
    const timer = setTimeout(() => finish(), PATIENCE_MS);
    const finish = () => {
      clearTimeout(timer);
      stop();
      current.off("afterTransaction", check);
      resolve();
    };
    current.on("afterTransaction", check);
  });
}
