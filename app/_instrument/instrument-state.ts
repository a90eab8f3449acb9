import { unreachable } from "#lib/kit/assert.ts";
import type { Values } from "#lib/simplex/values.ts";
import { type Direction, step } from "#lib/simplex/triangle.ts";
import { drop, type Held, hold, holdDivider, holdPoint, moved, type Where } from "./held.ts";

/** What a field was told, in the words it was told in. */
export type Said = { readonly future: number; readonly text: string };

/** The estimating instrument: what was last given, what is in the hand, what is pinned, and the way back. */
export type InstrumentState = {
  readonly given: Values;
  readonly held: Held | null;
  readonly pins: ReadonlySet<number>;
  /** What was given before, the oldest first. */
  readonly earlier: readonly Values[];
  readonly said: Said | null;
  /** Something finer than a point was said: figures are shown in tenths. */
  readonly isFine: boolean;
};

/** What a hand or a key does to the instrument. */
export type Deed =
  | { readonly type: "receive"; readonly values: Values }
  | { readonly type: "hold"; readonly future: number }
  | { readonly type: "hold point" }
  | { readonly type: "hold divider"; readonly before: number }
  | { readonly type: "move"; readonly to: Where }
  | { readonly type: "drop" }
  | { readonly type: "let go" }
  | { readonly type: "keep" }
  | { readonly type: "walk"; readonly direction: Direction; readonly points: number }
  | { readonly type: "nudge"; readonly future: number; readonly points: number }
  | { readonly type: "shift"; readonly before: number; readonly points: number }
  | { readonly type: "say"; readonly values: Values; readonly said: Said; readonly isFine: boolean }
  | { readonly type: "go"; readonly values: Values }
  | { readonly type: "pin"; readonly future: number }
  | { readonly type: "undo" };

const MOST_EARLIER = 100;

/** An instrument at rest on some values. */
export function instrumentAt(values: Values): InstrumentState {
  return { given: values, held: null, pins: new Set(), earlier: [], said: null, isFine: false };
}

/** What the instrument shows now: what is in the hand, or what was given. Always a whole. */
export const liveOf = ({ given, held, pins }: InstrumentState): Values =>
  held?.isMoved === true ? drop(held, pins) : given;

/** Whether a future may be pinned: two must stay loose, or nothing could move. */
export function mayPin({ given, pins }: InstrumentState, future: number): boolean {
  return pins.has(future) || given.length - pins.size > 2;
}

/** The instrument after a deed; a deed that is not possible changes nothing. */
export function act(was: InstrumentState, deed: Deed): InstrumentState {
  switch (deed.type) {
    case "receive":
      return isSame(deed.values, was.given) ? was : { ...was, given: deed.values, said: null, isFine: false };
    case "hold":
    case "hold point":
    case "hold divider":
    case "move":
      return { ...was, held: heldAfter(was, deed), said: null, isFine: false };
    case "drop":
      return give({ ...was, held: null }, liveOf(was));
    case "let go":
    case "keep":
      return { ...was, held: null };
    case "walk":
      return give(plain(was), step(was.given, { ...deed, pins: was.pins }), isSmall(deed.points));
    case "nudge":
    case "shift":
      return give(plain(was), nudged(was, deed), isSmall(deed.points));
    case "say":
      return { ...give(plain(was), deed.values, deed.isFine), said: deed.said };
    case "go":
      return give({ ...plain(was), pins: pinsKept(was, deed.values) }, deed.values);
    case "pin":
      return mayPin(was, deed.future) ? { ...was, pins: toggled(was.pins, deed.future) } : was;
    case "undo":
      return undone(was);
    default:
      return unreachable(deed);
  }
}

type Grip = Extract<Deed, { readonly type: "hold" | "hold point" | "hold divider" | "move" }>;

function heldAfter({ given, held, pins }: InstrumentState, deed: Grip): Held | null {
  switch (deed.type) {
    case "hold":
      return hold(given, { future: deed.future, pins });
    case "hold point":
      return given.length === 3 ? holdPoint(given, pins) : null;
    case "hold divider":
      return holdDivider(given, { before: deed.before, pins });
    case "move":
      return held === null ? null : moved(held, deed.to);
    default:
      return unreachable(deed);
  }
}

type Nudge = Extract<Deed, { readonly type: "nudge" | "shift" }>;

function nudged({ given, pins }: InstrumentState, deed: Nudge): Values {
  const held =
    deed.type === "nudge"
      ? hold(given, { future: deed.future, pins })
      : holdDivider(given, { before: deed.before, pins });
  if (held === null || held.kind === "point") return given;
  return drop(moved(held, { share: held.at + deed.points / 100 }), pins);
}

const plain = (was: InstrumentState): InstrumentState => ({ ...was, held: null, said: null, isFine: false });

function give(was: InstrumentState, values: Values, isFine = false): InstrumentState {
  if (isSame(values, was.given)) return { ...was, isFine };
  return { ...was, given: values, isFine, earlier: [...was.earlier, was.given].slice(-MOST_EARLIER) };
}

function undone(was: InstrumentState): InstrumentState {
  const last = was.earlier.at(-1);
  if (last === undefined) return was;
  return { ...plain(was), given: last, pins: pinsKept(was, last), earlier: was.earlier.slice(0, -1) };
}

/** The pins that hold nothing but what the new values say as well. */
function pinsKept({ given, pins }: InstrumentState, values: Values): ReadonlySet<number> {
  return new Set([...pins].filter((pin) => given[pin] === values[pin]));
}

function toggled(pins: ReadonlySet<number>, future: number): ReadonlySet<number> {
  return pins.has(future) ? new Set([...pins].filter((pin) => pin !== future)) : new Set([...pins, future]);
}

/** Whether two vectors say the same. */
export const isSame = (a: Values, b: Values): boolean =>
  a.length === b.length && a.every((part, future) => part === b[future]);

const sayings: ReadonlySet<Deed["type"]> = new Set(["drop", "say", "go", "keep"]);

/** Whether a deed says what then stands there, also where that stood there before. */
export const isSaying = ({ type }: Deed): boolean => sayings.has(type);

const isSmall = (points: number): boolean => Math.abs(points) < 1;
