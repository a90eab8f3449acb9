import * as Y from "yjs";
import type { Range } from "./check-read.ts";

/** What somebody already has of a document. */
export type Known = {
  /** The clock that comes next from that client id: everything below it is there. */
  readonly next: (client: number) => number;
  /** Is all of that range there, and deleted? */
  readonly isDeleted: (range: Range) => boolean;
};

/** What a live document has. */
export const knownOfDocument = (document: Y.Doc): Known => {
  const next = (client: number) => Y.getState(document.store, client);
  return {
    next,
    isDeleted({ client, clock, length }) {
      const end = clock + length;
      const structs = document.store.clients.get(client);
      if (structs === undefined || end > next(client)) return false;
      for (let place = Y.findIndexSS(structs, clock); place < structs.length; place += 1) {
        const struct = structs[place];
        if (struct === undefined || struct.id.clock >= end) break;
        if (!struct.deleted) return false;
      }
      return true;
    },
  };
};

/** What a whole document has that lies as bytes, written by `Y.encodeStateAsUpdate`. */
export function knownOfBytes(bytes: Uint8Array): Known {
  const { to } = Y.parseUpdateMeta(bytes);
  const { ds } = Y.decodeUpdate(bytes);
  return {
    next: (client) => to.get(client) ?? 0,
    isDeleted({ client, clock, length }) {
      const ranges = ds.clients.get(client) ?? [];
      const range = ranges[lastUpTo(clock, ranges)];
      return range !== undefined && clock + length <= range.clock + range.len;
    },
  };
}

/** Place of the last range that begins at that clock or before; -1 when there is none. They lie in order. */
function lastUpTo(clock: number, ranges: readonly { readonly clock: number }[]): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.clock ?? Infinity) <= clock) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
