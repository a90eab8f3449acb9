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
  const { hands, letGo } = useDrag({ control, whole, before, at, isFixed });
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (way !== undefined) control.perform({ type: "shift", before, points: way * pointsOf(event) });
    else if (event.key === "Enter") control.perform({ type: "keep" });
    else if (isUndo(event)) control.perform({ type: "undo" });
    else if (event.key === "Escape") letGo();
    else return;
    event.preventDefault();
  };
  return (
    <span
      {...hands}
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

/** Where on the divider it was taken, and whether it was moved since: a quick hand lets go before anything is drawn. */
type Taken = { readonly offset: number; readonly isMoved: boolean };

function useDrag({ control, whole, before, at, isFixed }: Drag) {
  const taken = useRef<Taken | null>(null);
  const shareUnder = (event: PointerEvent): number => {
    const { left = 0, width = 0 } = whole.current?.getBoundingClientRect() ?? {};
    return width > 0 ? (event.clientX - left) / width : 0;
  };
  const move = (event: PointerEvent, { offset }: Taken) =>
    ({ type: "move", to: { share: shareUnder(event) + offset } }) as const;
  const letGo = () => {
    if (taken.current === null) return;
    taken.current = null;
    control.perform({ type: "let go" });
  };
  return {
    letGo,
    hands: {
      onPointerDown: (event: PointerEvent) => {
        if (isFixed || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        taken.current = { offset: at - shareUnder(event), isMoved: false };
        control.perform({ type: "hold divider", before });
      },
      onPointerMove: (event: PointerEvent) => {
        if (taken.current === null) return;
        taken.current = { ...taken.current, isMoved: true };
        control.perform(move(event, taken.current));
      },
      onPointerUp: (event: PointerEvent) => {
        const last = taken.current;
        taken.current = null;
        if (last === null) return;
        if (last.isMoved)
          control.perform({ type: "hold divider", before }, move(event, last), { type: "drop" });
        else control.perform({ type: "drop" });
      },
      onPointerCancel: letGo,
    },
  };
}
