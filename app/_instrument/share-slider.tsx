import { type ChangeEvent, type KeyboardEvent, type PointerEvent, useRef } from "react";
import { shown, tenths } from "#lib/simplex/show.ts";
import { roomFor } from "#lib/simplex/room.ts";
import { type Values, WHOLE } from "#lib/simplex/values.ts";
import { isUndo, pointsOf } from "./keys.ts";
import type { Control } from "./use-instrument.ts";

type Props = {
  readonly control: Control;
  readonly title: string;
  readonly index: number;
  readonly ghost: Values | undefined;
  readonly ghostName: string;
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
const leaps: Readonly<Record<string, number>> = { PageUp: 10, PageDown: -10, Home: -100, End: 100 };

/** One future's share on a line of 100; the others keep their proportions. */
export function ShareSlider({ control, title, index, ghost, ghostName }: Props) {
  const { live, state, isLocked } = control;
  const { most } = roomFor(state.given, { future: index, pins: state.pins });
  const isPinned = state.pins.has(index);
  const part = live[index] ?? 0;
  return (
    <div className="control-track" style={{ "--v": part / WHOLE, "--max": most / WHOLE }}>
      {ghost && (
        <i
          className="ghost-tick"
          style={{ "--at": (ghost[index] ?? 0) / WHOLE }}
          title={`You in ${ghostName}`}
        />
      )}
      {state.pins.size > 0 && !isPinned && <i className="beyond" />}
      <input
        {...useSlide(control, index)}
        type="range"
        min={0}
        max={100}
        step={0.1}
        value={(part / WHOLE) * 100}
        disabled={isLocked || isPinned}
        aria-label={title}
        aria-valuetext={valueText(live, { index, isFine: state.isFine })}
      />
    </div>
  );
}

function useSlide(control: Control, future: number) {
  const isHeld = useRef(false);
  const end = (how: "drop" | "let go") => {
    if (!isHeld.current) return;
    isHeld.current = false;
    control.perform({ type: how });
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLInputElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      isHeld.current = true;
      control.perform({ type: "hold", future });
    },
    onPointerUp: () => end("drop"),
    onLostPointerCapture: () => end("drop"),
    // the finger scrolled the page after all
    onPointerCancel: () => end("let go"),
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const to = { share: event.target.valueAsNumber / 100 };
      if (isHeld.current) control.perform({ type: "move", to });
      else control.perform({ type: "hold", future }, { type: "move", to }, { type: "drop" });
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = steps[event.key];
      const points = step === undefined ? leaps[event.key] : step * pointsOf(event);
      if (points !== undefined) control.perform({ type: "nudge", future, points });
      else if (isUndo(event)) control.perform({ type: "undo" });
      else return;
      event.preventDefault();
    },
  };
}

type Which = { readonly index: number; readonly isFine: boolean };

/** "35 percent, 65 remain". */
function valueText(live: Values, { index, isFine }: Which): string {
  const figure = isFine ? (tenths(live)[index] ?? 0) / 10 : (shown(live)[index] ?? 0);
  return `${figure} percent, ${Math.round((100 - figure) * 10) / 10} remain`;
}
