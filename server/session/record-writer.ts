import * as Y from "yjs";
import type { Json } from "#lib/kit/json.ts";
import { canonical } from "#lib/kit/json.ts";
import type { RecordContent, RecordMap } from "#lib/documents/record.ts";
import { recordMaps } from "#lib/documents/record.ts";
import type { StoredDocument } from "#server/store/store.ts";

/** The one pen with which a record is written. */
export type RecordWriter = {
  /** Makes the record say that, and returns the update that does it; null when it says so already. */
  readonly write: (content: RecordContent) => Uint8Array | null;
  /** Does the record say exactly that? */
  readonly shows: (content: RecordContent) => boolean;
  /** The whole record as bytes. */
  readonly bytes: () => Uint8Array;
};

/** Opens a record as it is stored, under a fresh random client id, as an earlier one may have written what was never committed. */
export function openRecord({ snapshot, tail }: Pick<StoredDocument, "snapshot" | "tail">): RecordWriter {
  const document = new Y.Doc();
  document.transact(() => {
    for (const update of snapshot === null ? tail : [snapshot, ...tail]) Y.applyUpdate(document, update);
  });
  const written = new Map(recordMaps.map((name) => [name, read(document.getMap(name))]));
  const changes = (content: RecordContent) =>
    recordMaps.flatMap((name) =>
      changesOf(name, { now: written.get(name) ?? new Map(), next: content[name] }),
    );
  return {
    shows: (content) => changes(content).length === 0,
    bytes: () => Y.encodeStateAsUpdate(document),
    write: (content) => {
      const due = changes(content);
      if (due.length === 0) return null;
      const before = Y.encodeStateVector(document);
      document.transact(() => {
        for (const { map, key, value } of due) {
          if (value === undefined) document.getMap(map).delete(key);
          else document.getMap(map).set(key, value);
          note(written.get(map), key, value);
        }
      });
      return Y.encodeStateAsUpdate(document, before);
    },
  };
}

type Change = { readonly map: RecordMap; readonly key: string; readonly value: Json | undefined };
type Written = ReadonlyMap<string, string>;

function changesOf(map: RecordMap, { now, next }: { now: Written; next: object }): readonly Change[] {
  const entries: readonly (readonly [string, Json])[] = Object.entries(next);
  const gone = [...now.keys()].filter((key) => !Object.hasOwn(next, key));
  return [
    ...entries
      .filter(([key, value]) => now.get(key) !== canonical(value))
      .map(([key, value]) => ({ map, key, value })),
    ...gone.map((key) => ({ map, key, value: undefined })),
  ];
}

function note(written: Map<string, string> | undefined, key: string, value: Json | undefined): void {
  if (value === undefined) written?.delete(key);
  else written?.set(key, canonical(value));
}

function read(map: Y.Map<unknown>): Map<string, string> {
  const isJson = (value: unknown): value is Json => !(value instanceof Y.AbstractType) && value !== undefined;
  return new Map(
    [...map.entries()].flatMap(([key, value]) => (isJson(value) ? [[key, canonical(value)] as const] : [])),
  );
}
