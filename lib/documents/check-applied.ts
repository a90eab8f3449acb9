import * as Y from "yjs";
import type { Result } from "#lib/kit/result.ts";
import { ok, refuse } from "#lib/kit/result.ts";
import type { BoardMap, BoardRefusal } from "./check.ts";
import { fitsEntry, longestMerged, rootKind } from "./check.ts";
import { isReserved } from "./check-json.ts";
import { longestText } from "./board-texts.ts";
import type { Span } from "./check-update.ts";

type Verdict = Result<null, BoardRefusal>;
type Longest = (root: string) => number;
const fine: Verdict = ok(null);

/** A board may have this many roots: every text that was ever begun is one. */
const MOST_ROOTS = 10_000;

/**
 * Checks what an update did to a board, given what it added: every new struct lies in a root of the right kind, every value that
 * now stands fits its place, and texts keep to their length: the update's own words to that of one person, all together to what
 * several people may come to who write at once.
 */
export const checkApplied = (board: Y.Doc, spans: readonly Span[]): Verdict =>
  checkSpans(board, { spans, longestOwn: (root) => longestText(root) ?? 0 });

function checkSpans(
  board: Y.Doc,
  { spans, longestOwn }: { spans: readonly Span[]; longestOwn: Longest },
): Verdict {
  if (board.share.size > MOST_ROOTS) return refuse("too-large", { roots: board.share.size });
  const written = new Map<string, number>();
  for (const span of spans)
    for (const item of itemsIn(board, span)) {
      const verdict = checkItem(item, { span, written });
      if (!verdict.ok) return verdict;
    }
  const isTooLong = ([root, own]: readonly [string, number]) =>
    own > longestOwn(root) || (board.share.get(root)?._length ?? 0) > longestMerged(root);
  const long = [...written].find(isTooLong);
  return long === undefined ? fine : refuse("too-long", { root: long[0] });
}

/** Checks a whole board: every root it has, and everything in them. */
export function checkBoard(board: Y.Doc): Verdict {
  const strange = [...board.share].find(([name, root]) => rootKind(name) === null && !isEmpty(root));
  if (strange !== undefined) return refuse("unknown-root");
  const spans = [...Y.decodeStateVector(Y.encodeStateVector(board))].map(([client, to]) => ({
    client,
    from: 0,
    to,
  }));
  return checkSpans(board, { spans, longestOwn: longestMerged });
}

/** Does the board say which shape it has? */
export const hasShape = (board: Y.Doc): boolean => {
  const shape = board.share.get("settings")?._map.get("shape");
  return shape !== undefined && !shape.deleted;
};

const isEmpty = (root: {
  readonly _start: Y.Item | null;
  readonly _map: ReadonlyMap<string, Y.Item>;
}): boolean => root._start === null && root._map.size === 0;

function itemsIn(board: Y.Doc, { client, from, to }: Span): readonly (Y.Item | Y.GC)[] {
  const structs = board.store.clients.get(client) ?? [];
  if (structs.length === 0 || from >= to) return [];
  const found = structs.slice(Y.findIndexSS(structs, from));
  return found.slice(0, found.findIndex((struct) => struct.id.clock + struct.length >= to) + 1);
}

type Found = { readonly span: Span; readonly written: Map<string, number> };

/** Checks one struct in its place and adds what it writes to the sum of its text. */
function checkItem(item: Y.Item | Y.GC, found: Found): Verdict {
  if (!(item instanceof Y.Item)) return refuse("wrong-kind");
  const root = rootOf(item);
  const kind = root === null ? null : rootKind(root);
  if (root === null || kind === null) return refuse("unknown-root");
  return kind === "text" ? checkWords(root, item, found) : checkEntry(kind, item);
}

function checkWords(root: string, item: Y.Item, { span, written }: Found): Verdict {
  if (item.parentSub !== null) return refuse("wrong-kind");
  if (item.deleted) return fine;
  if (!(item.content instanceof Y.ContentString)) return refuse("wrong-kind");
  written.set(root, (written.get(root) ?? 0) + commonLength(item, span));
  return fine;
}

function checkEntry(map: BoardMap, { parentSub, deleted, content }: Y.Item): Verdict {
  if (parentSub === null || isReserved(parentSub)) return refuse("wrong-kind");
  if (deleted) return fine;
  if (!(content instanceof Y.ContentAny) || content.arr.length !== 1) return refuse("wrong-kind");
  const values: readonly unknown[] = content.arr;
  return fitsEntry(map, parentSub, values[0]) ? fine : refuse("wrong-shape", { map });
}

// Yjs joins neighbours of one author: a struct may begin before what was added.
const commonLength = ({ id, length }: Y.Item, { from, to }: Span): number =>
  Math.min(id.clock + length, to) - Math.max(id.clock, from);

// Yjs finds the name of a root by walking through all of them; a root keeps its name for ever.
const names = new WeakMap<object, string>();

function rootOf({ parent }: Y.Item): string | null {
  if (!(parent instanceof Y.AbstractType) || parent._item !== null) return null;
  const known = names.get(parent);
  if (known !== undefined) return known;
  const name = Y.findRootTypeKey(parent);
  names.set(parent, name);
  return name;
}
