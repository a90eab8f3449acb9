import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { pointUnder, spotOf, type TriangleFrame } from "#app/_charts/triangle-frame.ts";
import type { Spot } from "#app/_charts/line.ts";
import { isUndo, pointsOf } from "./keys.ts";
import type { Control } from "./use-instrument.ts";

type Grip = {
  readonly pointer: number;
  readonly offset: Spot;
  /** A quick hand presses, moves and lets go before anything is drawn. */
  readonly isMoved: boolean;
};

const directions: Readonly<Record<string, "left" | "right" | "up" | "down">> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * The point of a triangle under a finger, a mouse or the arrow keys. Where one presses, there it comes; taken by the
 * point itself it keeps its distance to the finger, so that nothing moves before the hand does.
 */
export function usePoint(control: Control, frame: TriangleFrame) {
  const grip = useRef<Grip | null>(null);
  const to = (event: PointerEvent, { offset }: Grip) => {
    const spot = spotUnder(event, frame);
    return {
      type: "move",
      to: { point: pointUnder(frame, { x: spot.x + offset.x, y: spot.y + offset.y }) },
    } as const;
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (control.isLocked || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    const spot = spotUnder(event, frame);
    const own = spotOf(frame, control.live);
    const away = { x: own.x - spot.x, y: own.y - spot.y };
    const isOnPoint = Math.hypot(away.x, away.y) <= (event.pointerType === "touch" ? 22 : 12);
    const held = {
      pointer: event.pointerId,
      offset: isOnPoint ? away : { x: 0, y: 0 },
      isMoved: !isOnPoint,
    };
    grip.current = held;
    if (isOnPoint) control.perform({ type: "hold point" });
    else control.perform({ type: "hold point" }, to(event, held));
  };
  const holding = (event: PointerEvent): Grip | null =>
    grip.current?.pointer === event.pointerId ? grip.current : null;
  const onPointerMove = (event: PointerEvent) => {
    const held = holding(event);
    if (held === null) return;
    grip.current = { ...held, isMoved: true };
    control.perform(to(event, held));
  };
  const onPointerUp = (event: PointerEvent) => {
    const held = holding(event);
    grip.current = null;
    if (held === null) return;
    if (held.isMoved) control.perform({ type: "hold point" }, to(event, held), { type: "drop" });
    else control.perform({ type: "drop" });
  };
  const onPointerCancel = () => {
    grip.current = null;
    control.perform({ type: "let go" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction !== undefined) control.perform({ type: "walk", direction, points: pointsOf(event) });
    else if (event.key === "Enter") control.perform({ type: "keep" });
    else if (isUndo(event)) control.perform({ type: "undo" });
    else if (event.key === "Escape" && grip.current !== null) onPointerCancel();
    else return;
    event.preventDefault();
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onKeyDown };
}

/** Where in the drawing an event happened, however large the drawing is shown. */
function spotUnder(event: PointerEvent, frame: TriangleFrame): Spot {
  const svg = event.currentTarget;
  const { left, top, width } = svg.getBoundingClientRect();
  const scale = width > 0 ? frame.width / width : 1;
  return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
}
