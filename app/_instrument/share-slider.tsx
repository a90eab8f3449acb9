import { type ChangeEvent, type KeyboardEvent, type PointerEvent, useRef } from "react";
import { roomFor } from "#lib/simplex/room.ts";
import { type Values, WHOLE } from "#lib/simplex/values.ts";
import { figuresOf } from "./figures-of.ts";
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
        aria-valuetext={valueText(figuresOf(live, state.isFine)[index] ?? "")}
      />
    </div>
  );
}

function useSlide(control: Control, future: number) {
  // after Escape the pointer is still down, and the browser goes on sliding: it is not listened to
  const grip = useRef<"none" | "held" | "given back">("none");
  const end = (how: "drop" | "let go") => {
    if (grip.current === "held") control.perform({ type: how });
    grip.current = "none";
  };
  const letGo = () => {
    if (grip.current !== "held") return false;
    grip.current = "given back";
    control.perform({ type: "let go" });
    return true;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLInputElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = "held";
      control.perform({ type: "hold", future });
    },
    onPointerUp: () => end("drop"),
    onLostPointerCapture: () => end("drop"),
    // the finger scrolled the page after all
    onPointerCancel: () => end("let go"),
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      if (grip.current === "given back") return;
      const to = { share: event.target.valueAsNumber / 100 };
      if (grip.current === "held") control.perform({ type: "move", to });
      else control.perform({ type: "hold", future }, { type: "move", to }, { type: "drop" });
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") return void (letGo() && event.preventDefault());
      const step = steps[event.key];
      const points = step === undefined ? leaps[event.key] : step * pointsOf(event);
      if (points !== undefined) control.perform({ type: "nudge", future, points });
      else if (event.key === "Enter") control.perform({ type: "keep" });
      else if (isUndo(event)) control.perform({ type: "undo" });
      else return;
      event.preventDefault();
    },
  };
}

/** "35 percent, 65 remain". */
function valueText(figure: string): string {
  if (figure.startsWith("<")) return `less than ${figure.slice(1)} percent, nearly all remains`;
  const share = Number(figure);
  return `${share} percent, ${Math.round((100 - share) * 10) / 10} remain`;
}
