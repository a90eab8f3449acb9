"use client";

import type { CSSProperties, KeyboardEvent } from "react";
import { percent } from "#app/_ui/percent.ts";
import type { Column } from "./matrix.tsx";
import type { Forecast } from "./use-forecast.ts";

type Props = {
  readonly futures: readonly Column[];
  readonly chosen: string | null;
  readonly forecast: Forecast | null;
  readonly onChoose: (future: string) => void;
};

/** Chooses the future that the matrix shows, or begins with, where not all fit beside each other. */
export function FutureSwitch({ futures, chosen, forecast, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const at = futures.findIndex(({ id }) => id === chosen);
    const next = step === undefined ? undefined : futures[(at + step + futures.length) % futures.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-future="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className="switch" role="tablist" aria-label="Future" tabIndex={-1} onKeyDown={onKeyDown}>
      {futures.map(({ id, title, colour }) => {
        const share = forecast?.shown[id];
        const colours: CSSProperties & Record<"--c", string> = { "--c": `var(--${colour})` };
        return (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === chosen}
            tabIndex={id === chosen ? 0 : -1}
            data-future={id}
            style={colours}
            onClick={() => onChoose(id)}
          >
            <span>{title}</span>
            {share !== undefined && <span>{percent(share)}</span>}
          </button>
        );
      })}
    </div>
  );
}
