import type { Values } from "#lib/simplex/values.ts";
import { type Glide, hasArrived, isSameSpot, spotAt, standingAt, turned } from "./glide.ts";
import { px, type Spot } from "./line.ts";
import type { Motion } from "./motion.ts";

/** A dot where React has drawn it: there it rests. */
export type Rest = { readonly id: string; readonly spot: Spot; readonly isOwn: boolean };

/** A picture as React has drawn it: its dots bear their ids (`data-dot`) and stand where they rest. */
export type Drawn = {
  readonly host: Element;
  readonly rests: readonly Rest[];
  /** Where in the picture values stand. */
  readonly place: (values: Values) => Spot;
  /** A picture of another width is another picture: nothing glides from one to the other. */
  readonly width: number;
  readonly motion: Motion;
};

/** A dot of a picture: its element, where it rests, and its way. */
type Dot = { readonly element: SVGElement | undefined; readonly rest: Rest; readonly glide: Glide };

/** Moves the dots of one picture past React, by a style that stands above where they rest; once a frame at most. */
export function mover() {
  const underway = new Set<string>();
  let dots = new Map<string, Dot>();
  let drawn: Drawn | null = null;
  let frame: number | null = null;

  const show = (id: string, now: number) => {
    const dot = dots.get(id);
    if (dot === undefined || hasArrived(dot.glide, now)) underway.delete(id);
    if (dot !== undefined) write(dot, { now, isHeld: drawn?.motion.of(id) !== undefined });
  };
  const onFrame = (now: number) => {
    frame = null;
    for (const id of underway) show(id, now);
    if (underway.size > 0) frame = requestAnimationFrame(onFrame);
  };
  const turn = (id: string, isJump: boolean) => {
    const dot = dots.get(id);
    if (drawn === null || dot === undefined) return;
    const values = drawn.motion.of(id);
    const to = values === undefined ? dot.rest.spot : drawn.place(values);
    const now = performance.now();
    const how = { to, isHeld: values !== undefined, isJump: isJump || isStill() };
    const glide = turned(dot.glide, how, now);
    dots.set(id, { ...dot, glide });
    underway.add(id);
    // one's own point has no delay, and what jumps must not be seen where it was
    if (glide.lastsMs === 0) show(id, now);
    else frame ??= requestAnimationFrame(onFrame);
  };
  return {
    /** After React has drawn: dots whose rest has changed go there, those in a hand stay in it. */
    settle: (next: Drawn) => {
      const isSameSize = drawn?.width === next.width;
      drawn = next;
      dots = dotsOf(next, dots);
      for (const { rest, glide } of dots.values()) {
        const isElsewhere = !isSameSpot(glide.to, rest.spot) || next.motion.of(rest.id) !== undefined;
        if (isElsewhere) turn(rest.id, rest.isOwn || !isSameSize);
      }
    },
    /** A dot was taken, moved, or let go. */
    follow: (id: string) => turn(id, dots.get(id)?.rest.isOwn === true),
    stop: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}

/** The dots of a picture that was drawn anew; those that were there before go on as they went. */
function dotsOf({ host, rests }: Drawn, before: ReadonlyMap<string, Dot>): Map<string, Dot> {
  const elements = new Map(
    [...host.querySelectorAll<SVGElement>("[data-dot]")].map((dot) => [dot.getAttribute("data-dot"), dot]),
  );
  return new Map(
    rests.map((rest) => {
      const glide = before.get(rest.id)?.glide ?? standingAt(rest.spot);
      return [rest.id, { rest, glide, element: elements.get(rest.id) }];
    }),
  );
}

/** A dot that rests has no style: it stands where React has drawn it. */
function write({ element, glide }: Dot, { now, isHeld }: { readonly now: number; readonly isHeld: boolean }) {
  const { x, y } = spotAt(glide, now);
  if (isHeld || !hasArrived(glide, now))
    element?.style.setProperty("transform", `translate(${px(x)}px, ${px(y)}px)`);
  else element?.style.removeProperty("transform");
}

const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
