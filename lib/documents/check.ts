import { isId } from "#lib/kit/id.ts";
import { isInstant } from "#lib/kit/instant.ts";
import type { BoardSettings, Item } from "./board.ts";
import { LARGEST_BOARD, SHAPE, boardMaps } from "./board.ts";
import { longestText } from "./board-texts.ts";

/**
 * Why a change to a board is not accepted. `foreign-author`: it writes in somebody else's name; `unknown-root`: the board has no
 * such part; `wrong-kind`: nested types, bytes, text where a value belongs; `wrong-shape`: a value that is none of the board's;
 * `too-long`: a text; `too-large`: the board, or one change of it.
 */
export type BoardRefusal =
  | "malformed"
  | "foreign-author"
  | "unknown-root"
  | "wrong-kind"
  | "wrong-shape"
  | "too-long"
  | "too-large";

/** One of the three maps of a board. */
export type BoardMap = (typeof boardMaps)[number];

/** What kind of root bears that name: one of the three maps, a text, or null where a board has none. */
export function rootKind(root: string): BoardMap | "text" | null {
  const map = boardMaps.find((name) => name === root);
  return map ?? (longestText(root) === undefined ? null : "text");
}

/** May a root text be that long (UTF-16 code units)? To be asked before an edit; false for a root that is no text. */
export const fitsText = (root: string, length: number): boolean => length <= (longestText(root) ?? -1);

/**
 * How long a root text may become when edits of several people meet: each kept to its length, none could know of the others. Only
 * the server asks this, so that nobody is refused for what they could not see.
 */
export const longestMerged = (root: string): number => 2 * (longestText(root) ?? 0) + 200;

/** May a board have that many bytes (Yjs V1)? */
export const fitsBoard = (bytes: number): boolean => bytes <= LARGEST_BOARD;

/** May that value stand under that key of that map? */
export function fitsEntry(map: BoardMap, key: string, value: unknown): boolean {
  switch (map) {
    case "items":
      return isId(key) && isItem(value);
    case "settings":
      return fitsSetting(key, value);
    case "impacts":
      return isPair(key) && isImpact(value);
  }
}

/** True for a thing that may stand on a board under its id. */
export function isItem(value: unknown): value is Item {
  if (!isObject(value) || !isOrder(value["order"])) return false;
  switch (value["kind"]) {
    case "future":
      return hasExactly(value, "kind", "order", "colour") && isWhole(value["colour"], 0, 10_000);
    case "driver":
      return hasExactly(value, "kind", "order", "future") && isId(value["future"]);
    case "category":
    case "actor":
      return hasExactly(value, "kind", "order");
    case "indicator":
      return hasExactly(value, "kind", "order", "category", "by") && isIndicated(value);
    default:
      return false;
  }
}

/** True for a date of the calendar, YYYY-MM-DD. */
export const isDate = (value: unknown): value is string =>
  typeof value === "string" && value.length === 10 && isInstant(`${value}T00:00:00.000Z`);

/** True for an impact: a whole number from -3 (very bad) to 3 (very good). */
export const isImpact = (value: unknown): value is number => isWhole(value, -3, 3);

const pools = ["logarithmic", "linear", "median"] satisfies readonly BoardSettings["pool"][];

function fitsSetting(key: string, value: unknown): boolean {
  if (key === "shape") return value === SHAPE;
  if (key === "horizon") return value === "" || isDate(value);
  if (key === "ordered") return typeof value === "boolean";
  return key === "pool" && pools.some((pool) => pool === value);
}

const isIndicated = (value: Readonly<Record<string, unknown>>): boolean =>
  (value["category"] === null || isId(value["category"])) && (value["by"] === null || isDate(value["by"]));

function isPair(key: string): boolean {
  const [future, actor, ...more] = key.split("/");
  return more.length === 0 && isId(future) && isId(actor);
}

// A fractional index grows with every insertion at the same place; this is room for more than a thousand.
const isOrder = (value: unknown): boolean => typeof value === "string" && /^[\x21-\x7e]{1,250}$/.test(value);

const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const hasExactly = (value: object, ...keys: readonly string[]): boolean =>
  Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
