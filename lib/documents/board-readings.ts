import type * as Y from "yjs";
import { isId } from "#lib/kit/id.ts";
import { orderedColour, unorderedColour } from "#lib/scenario/colour.ts";
import type { Colour } from "#lib/scenario/colour.ts";
import type { Item, ItemKind } from "./board.ts";
import { textIn, textOf } from "./board-texts.ts";
import { isDate, isImpact, isItem } from "./check.ts";
import type { Reading } from "./reading.ts";

/** A thing on the board with its id. */
export type Placed<Thing extends Item = Item> = { readonly id: string; readonly item: Thing };

type Of<Kind extends ItemKind> = Extract<Item, { readonly kind: Kind }>;

/** A future as the board shows it, in its order: its colour is the name of a token. */
export type BoardFuture = { readonly id: string; readonly colour: Colour };

/** An indicator on the board: the category it belongs to and the date by which it can be seen, where they are known. */
export type BoardIndicator = {
  readonly id: string;
  readonly category: string | null;
  readonly by: string | null;
};

/** What holds of the whole question. `horizon` is a date (YYYY-MM-DD) or empty. */
export type Framing = { readonly horizon: string; readonly ordered: boolean };

/** The things of one kind in their order (by key, then by id); what others wrote that does not have the shape is left out. */
export function itemsOf<Kind extends ItemKind>(board: Y.Doc, kind: Kind): readonly Placed<Of<Kind>>[] {
  const found: Placed<Of<Kind>>[] = [];
  for (const [id, value] of board.getMap("items").entries())
    if (isId(id) && isItem(value) && isKind(value, kind)) found.push({ id, item: value });
  return found.toSorted((a, b) => compare(a.item.order, b.item.order) || compare(a.id, b.id));
}

/** The futures in their order, each with its colour. */
export const futuresOf: Reading<readonly BoardFuture[]> = {
  document: "board",
  roots: ["items", "settings"],
  read: (board) => {
    const { ordered } = settingsOf.read(board);
    const found = itemsOf(board, "future");
    return found.map(({ id, item }, place) => ({
      id,
      colour: ordered ? orderedColour(place, found.length) : unorderedColour(Math.max(1, item.colour)),
    }));
  },
};

/** Per future, the ids of its drivers in their order. */
export const driversOf: Reading<Readonly<Record<string, readonly string[]>>> = {
  document: "board",
  roots: ["items"],
  read: (board) => {
    const drivers = itemsOf(board, "driver");
    const perFuture = Map.groupBy(drivers, ({ item }) => item.future);
    return Object.fromEntries([...perFuture].map(([future, placed]) => [future, placed.map(({ id }) => id)]));
  },
};

/** The ids of the activity categories in their order. */
export const categoriesOf: Reading<readonly string[]> = idsOf("category");

/** The ids of the actors in their order. */
export const actorsOf: Reading<readonly string[]> = idsOf("actor");

/** The ids of everything on the board, sorted. */
export const idsOnBoard: Reading<readonly string[]> = {
  document: "board",
  roots: ["items"],
  read: (board) =>
    [...board.getMap("items").entries()].flatMap(([id, value]) => (isItem(value) ? [id] : [])).toSorted(),
};

/** The indicators in their order. */
export const indicatorsOf: Reading<readonly BoardIndicator[]> = {
  document: "board",
  roots: ["items"],
  read: (board) =>
    itemsOf(board, "indicator").map(({ id, item: { category, by } }) => ({ id, category, by })),
};

/** The horizon of the question, and whether its futures stand in an order. */
export const settingsOf: Reading<Framing> = {
  document: "board",
  roots: ["settings"],
  read: (board) => {
    const settings = board.getMap("settings");
    const horizon = settings.get("horizon");
    return { horizon: isDate(horizon) ? horizon : "", ordered: settings.get("ordered") === true };
  },
};

/** What each future means for each actor, -3 to 3, by `impactKey`; pairs nobody has judged are absent. */
export const impactsOf: Reading<Readonly<Record<string, number>>> = {
  document: "board",
  roots: ["impacts"],
  read: (board) =>
    Object.fromEntries(
      [...board.getMap("impacts").entries()].filter((entry): entry is [string, number] => isImpact(entry[1])),
    ),
};

/** What stands in a root text. */
export function contentOf(root: string): Reading<string> {
  return { document: "board", roots: [root], read: (board) => textIn(board, root) };
}

/** The titles of things by id; a thing without a title has an empty one. */
export function titlesOf(ids: readonly string[]): Reading<Readonly<Record<string, string>>> {
  const titleIn = (board: Y.Doc, id: string) => textIn(board, textOf.item(id, "title")).trim();
  return {
    document: "board",
    roots: ids.map((id) => textOf.item(id, "title")),
    read: (board) => Object.fromEntries(ids.map((id) => [id, titleIn(board, id)])),
  };
}

function idsOf(kind: ItemKind): Reading<readonly string[]> {
  return { document: "board", roots: ["items"], read: (board) => itemsOf(board, kind).map(({ id }) => id) };
}

const isKind = <Kind extends ItemKind>(item: Item, kind: Kind): item is Of<Kind> => item.kind === kind;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
