import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from "react";
import type { Future } from "#app/_charts/future.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { figuresOf } from "./figures-of.ts";
import { isUndo, pointsOf } from "./keys.ts";
import type { Control } from "./use-instrument.ts";

type Props = {
  readonly control: Control;
  readonly whole: RefObject<HTMLDivElement | null>;
  readonly future: Future;
  readonly next: Future;
  /** The place of the future before the divider. */
  readonly before: number;
};

const ways: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** What divides a future from the next: dragged, or moved by the arrow keys, it changes these two. */
export function Divider({ control, whole, future, next, before }: Props) {
  const { live, state, isLocked } = control;
  const isFixed = isLocked || state.pins.has(before) || state.pins.has(before + 1);
  const at = live.slice(0, before + 1).reduce((sum, part) => sum + part, 0) / WHOLE;
  const figures = figuresOf(live, state.isFine);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (way !== undefined) control.perform({ type: "shift", before, points: way * pointsOf(event) });
    else if (isUndo(event)) control.perform({ type: "undo" });
    else return;
    event.preventDefault();
  };
  return (
    <span
      {...useDrag({ control, whole, before, at, isFixed })}
      className="divider"
      role="slider"
      tabIndex={isLocked ? undefined : 0}
      aria-label={`Between ${future.title} and ${next.title}`}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at * 100)}
      aria-valuetext={`${future.short} ${figures[before] ?? ""}, ${next.short} ${figures[before + 1] ?? ""} percent`}
      aria-disabled={isFixed || undefined}
      onKeyDown={onKeyDown}
    />
  );
}

type Drag = Pick<Props, "control" | "whole" | "before"> & { readonly at: number; readonly isFixed: boolean };

function useDrag({ control, whole, before, at, isFixed }: Drag) {
  const offset = useRef<number | null>(null);
  const shareUnder = (event: PointerEvent): number => {
    const { left = 0, width = 0 } = whole.current?.getBoundingClientRect() ?? {};
    return width > 0 ? (event.clientX - left) / width : 0;
  };
  const move = (event: PointerEvent) =>
    ({ type: "move", to: { share: shareUnder(event) + (offset.current ?? 0) } }) as const;
  const end = () => {
    offset.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (isFixed || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      offset.current = at - shareUnder(event);
      control.perform({ type: "hold divider", before });
    },
    onPointerMove: (event: PointerEvent) => {
      if (offset.current !== null) control.perform(move(event));
    },
    onPointerUp: (event: PointerEvent) => {
      if (offset.current === null) return;
      if (control.state.held?.isMoved === true) control.perform(move(event), { type: "drop" });
      else control.perform({ type: "let go" });
      end();
    },
    onPointerCancel: () => {
      control.perform({ type: "let go" });
      end();
    },
  };
}
