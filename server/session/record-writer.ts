import * as Y from "yjs";
import { must } from "#lib/kit/assert.ts";
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
      return updateOf(document, () => {
        for (const { map, key, value } of due) {
          if (value === undefined) document.getMap(map).delete(key);
          else document.getMap(map).set(key, value);
          note(written.get(map), key, value);
        }
      });
    },
  };
}

/** What one deed changes, and nothing else: a difference of states would name every deletion there ever was. */
function updateOf(document: Y.Doc, deed: () => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const hear = (update: Uint8Array) => void updates.push(update);
  document.on("update", hear);
  document.transact(deed);
  document.off("update", hear);
  return must(updates[0]);
}

type Change = { readonly map: RecordMap; readonly key: string; readonly value: Json | undefined };

/** What stands under a key: its canonical JSON, and as it was spelt last, which is quicker to compare. */
type Line = { readonly text: string; spelt: string };
type Written = ReadonlyMap<string, Line>;

function changesOf(map: RecordMap, { now, next }: { now: Written; next: object }): readonly Change[] {
  const entries: readonly (readonly [string, Json])[] = Object.entries(next);
  const gone = [...now.keys()].filter((key) => !Object.hasOwn(next, key));
  return [
    ...entries
      .filter(([key, value]) => !says(now.get(key), value))
      .map(([key, value]) => ({ map, key, value })),
    ...gone.map((key) => ({ map, key, value: undefined })),
  ];
}

function says(line: Line | undefined, value: Json): boolean {
  const spelt = JSON.stringify(value);
  if (line === undefined || line.spelt === spelt) return line !== undefined;
  if (line.text !== canonical(value)) return false;
  line.spelt = spelt;
  return true;
}

const lineOf = (value: Json): Line => ({ text: canonical(value), spelt: JSON.stringify(value) });

function note(written: Map<string, Line> | undefined, key: string, value: Json | undefined): void {
  if (value === undefined) written?.delete(key);
  else written?.set(key, lineOf(value));
}

function read(map: Y.Map<unknown>): Map<string, Line> {
  const isJson = (value: unknown): value is Json => !(value instanceof Y.AbstractType) && value !== undefined;
  return new Map(
    [...map.entries()].flatMap(([key, value]) => (isJson(value) ? [[key, lineOf(value)] as const] : [])),
  );
}
