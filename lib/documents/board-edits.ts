import type * as Y from "yjs";
import { assert } from "#lib/kit/assert.ts";
import { isId } from "#lib/kit/id.ts";
import { MOST_FUTURES } from "#lib/scenario/scenario.ts";
import type { Item } from "./board.ts";
import { impactKey } from "./board.ts";
import type { Placed } from "./board-readings.ts";
import { itemsOf } from "./board-readings.ts";
import { isDate, isImpact, isItem } from "./check.ts";
import { isOrder, orderBetween, orders } from "./fractional-index.ts";

// Each edit is one deed, to be called inside one transaction. Ids are fresh and random, made by whoever calls.

/** Adds a future after the others, in the next free colour; nothing happens where there are twelve already. */
export function addFuture(board: Y.Doc, id: string): void {
  const futures = itemsOf(board, "future");
  if (futures.length >= MOST_FUTURES) return;
  append(board, futures, { id, item: { kind: "future", order: "", colour: freeSlot(futures) } });
}

/** Adds a driver after the others that push towards that future. */
export function addDriver(board: Y.Doc, id: string, future: string): void {
  append(board, driversFor(board, future), { id, item: { kind: "driver", order: "", future } });
}

/** Adds a category of activities after the others. */
export function addCategory(board: Y.Doc, id: string): void {
  append(board, itemsOf(board, "category"), { id, item: { kind: "category", order: "" } });
}

/** Adds an actor after the others. */
export function addActor(board: Y.Doc, id: string): void {
  append(board, itemsOf(board, "actor"), { id, item: { kind: "actor", order: "" } });
}

/** Adds an indicator after the others, in no category and without a date. */
export function addIndicator(board: Y.Doc, id: string): void {
  append(board, itemsOf(board, "indicator"), {
    id,
    item: { kind: "indicator", order: "", category: null, by: null },
  });
}

/** Moves a thing that many places among its like (drivers: of the same future), down or to the right when positive. */
export function moveItem(board: Y.Doc, id: string, places: number): void {
  const item = itemIn(board, id);
  const like = item === null ? [] : likeOf(board, item);
  const from = like.findIndex((placed) => placed.id === id);
  const to = Math.max(0, Math.min(like.length - 1, from + places));
  if (item === null || from === -1 || to === from) return;
  placeAmong(
    board,
    like.filter((placed) => placed.id !== id),
    { thing: { id, item }, to },
  );
}

/** Lets a driver push towards another future, after the drivers it has. */
export function moveDriver(board: Y.Doc, id: string, future: string): void {
  const item = itemIn(board, id);
  if (item?.kind !== "driver" || item.future === future) return;
  append(board, driversFor(board, future), { id, item: { ...item, future } });
}

/** Says what an indicator belongs to, and by when it can be seen. */
export function placeIndicator(
  board: Y.Doc,
  id: string,
  { category, by }: { readonly category: string | null; readonly by: string | null },
): void {
  const item = itemIn(board, id);
  assert(by === null || isDate(by), "the date of an indicator is a date");
  if (item?.kind === "indicator") put(board, id, { ...item, category, by });
}

/** Takes a thing off the board. Its texts stay where they are, and an undo brings both back. */
export function removeItem(board: Y.Doc, id: string): void {
  itemsMap(board).delete(id);
}

/** Says what a future means for an actor: -3 (very bad) to 3 (very good), or null for not judged. */
export function setImpact(
  board: Y.Doc,
  { future, actor }: { readonly future: string; readonly actor: string },
  impact: number | null,
): void {
  assert(impact === null || isImpact(impact), "an impact is a whole number from -3 to 3");
  const impacts = board.getMap<number>("impacts");
  if (impact === null) impacts.delete(impactKey(future, actor));
  else impacts.set(impactKey(future, actor), impact);
}

/** Sets the date by which the question is resolved (YYYY-MM-DD; empty for none). */
export function setHorizon(board: Y.Doc, horizon: string): void {
  assert(horizon === "" || isDate(horizon), "a horizon is a date");
  board.getMap<unknown>("settings").set("horizon", horizon);
}

/** Says whether the futures stand in an order, from against to towards. */
export function setOrdered(board: Y.Doc, ordered: boolean): void {
  board.getMap<unknown>("settings").set("ordered", ordered);
}

/** Puts other words into a root text, touching only what differs, so that words others write meanwhile stay. */
export function writeText(board: Y.Doc, root: string, words: string): void {
  const text = board.getText(root);
  const old = text.toString();
  const start = sharedStart(old, words);
  const end = sharedEnd(old.slice(start), words.slice(start));
  const gone = old.length - start - end;
  if (gone > 0) text.delete(start, gone);
  if (words.length - start - end > 0) text.insert(start, words.slice(start, words.length - end));
}

const itemsMap = (board: Y.Doc): Y.Map<unknown> => board.getMap<unknown>("items");

function itemIn(board: Y.Doc, id: string): Item | null {
  const value = itemsMap(board).get(id);
  return isItem(value) ? value : null;
}

const driversFor = (board: Y.Doc, future: string) =>
  itemsOf(board, "driver").filter(({ item }) => item.future === future);

function put(board: Y.Doc, id: string, item: Item): void {
  assert(isId(id), "a thing on the board has an id");
  itemsMap(board).set(id, item);
}

const likeOf = (board: Y.Doc, item: Item): readonly Placed[] =>
  item.kind === "driver" ? driversFor(board, item.future) : itemsOf(board, item.kind);

function placeAmong(
  board: Y.Doc,
  others: readonly Placed[],
  { thing, to }: { readonly thing: Placed; readonly to: number },
): void {
  const before = others[to - 1]?.item.order ?? null;
  const after = others[to]?.item.order ?? null;
  if (isBetween(before, after))
    put(board, thing.id, { ...thing.item, order: orderBetween(before, after, thing.id) });
  else spread(board, others.toSpliced(to, 0, thing));
}

function append(board: Y.Doc, like: readonly Placed[], { id, item }: Placed): void {
  const last = like.at(-1)?.item.order ?? null;
  if (last === null || isOrder(last)) put(board, id, { ...item, order: orderBetween(last, null, id) });
  else spread(board, [...like, { id, item }]);
}

const isBetween = (before: string | null, after: string | null): boolean =>
  (before === null || isOrder(before)) &&
  (after === null || isOrder(after)) &&
  (before === null || after === null || before < after);

// Two people once chose the same key, or a stranger wrote one we cannot read: the whole row gets fresh keys.
function spread(board: Y.Doc, row: readonly Placed[]): void {
  const keys = orders(row.length);
  for (const [place, { id, item }] of row.entries())
    put(board, id, { ...item, order: keys[place] ?? item.order });
}

// The first slot that no future ever passed; once all are taken, one that a removed future left.
function freeSlot(futures: readonly { readonly item: { readonly colour: number } }[]): number {
  const taken = futures.map(({ item }) => item.colour);
  const next = Math.max(0, ...taken) + 1;
  const slots = Array.from({ length: MOST_FUTURES }, (_, place) => place + 1);
  return next <= MOST_FUTURES ? next : (slots.find((slot) => !taken.includes(slot)) ?? MOST_FUTURES);
}

// Neither may cut a character in two: half of a surrogate pair does not survive on the wire.
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return /[\uD800-\uDBFF]$/.test(a.slice(0, length)) ? length - 1 : length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return /^[\uDC00-\uDFFF]/.test(a.slice(a.length - length)) ? length - 1 : length;
}
