"use client";

import type { KeyboardEvent } from "react";

type Props = {
  /** -3 (very bad) to 3 (very good); null for not judged. */
  readonly impact: number | null;
  readonly label: string;
  /** Left out where one may only look. */
  readonly onSet?: (impact: number | null) => void;
};

const STEP = 14;
const MIDDLE = 46;
const ticks = [-3, -2, -1, 0, 1, 2, 3] as const;

/** How good or bad a future is for an actor: a filled bar to the right of zero, a hollow one to the left; set by press, arrow or figure. */
export function Impact({ impact, label, onSet }: Props) {
  const words = impactWords(impact);
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = impactOfKey(event.key, impact);
    if (asked === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSet?.(asked);
  };
  return (
    <div className="impact">
      <b aria-hidden="true">{impact === null ? "–" : signed(impact)}</b>
      <span className="impact-scale">
        <svg
          width="92"
          height="16"
          viewBox="0 0 92 16"
          {...(onSet === undefined
            ? { role: "img", "aria-label": `${label}: ${words}` }
            : { "aria-hidden": true })}
        >
          {ticks.map((tick) => (
            <path
              key={tick}
              className="i-axis"
              d={tick === 0 ? `M${MIDDLE} 2V14` : `M${MIDDLE + tick * STEP} 5V11`}
            />
          ))}
          <path className="i-axis" d="M4 8H88" />
          {impact !== null && impact !== 0 && <Bar impact={impact} />}
          {impact === 0 && <circle className="i-bar" cx={MIDDLE} cy="8" r="3" />}
        </svg>
        {onSet !== undefined && (
          <input
            type="range"
            min={-3}
            max={3}
            step={1}
            value={impact ?? 0}
            aria-label={label}
            aria-valuetext={words}
            onChange={({ target }) => onSet(Number(target.value))}
            onClick={() => impact === null && onSet(0)}
            onKeyDown={onKeyDown}
          />
        )}
      </span>
    </div>
  );
}

function Bar({ impact }: { readonly impact: number }) {
  const x = impact < 0 ? MIDDLE + impact * STEP : MIDDLE;
  return (
    <rect
      className={impact < 0 ? "i-bar loss" : "i-bar"}
      x={x}
      y="4.5"
      width={Math.abs(impact) * STEP}
      height="7"
    />
  );
}

const signed = (impact: number): string => (impact < 0 ? `−${-impact}` : impact > 0 ? `+${impact}` : "0");

const degrees = ["neither good nor bad", "somewhat", "clearly", "very"] as const;

/** An impact in words: "−3, very bad". */
export function impactWords(impact: number | null): string {
  if (impact === null) return "not judged";
  const degree = degrees[Math.abs(impact)] ?? "";
  return impact === 0 ? `0, ${degree}` : `${signed(impact)}, ${degree} ${impact < 0 ? "bad" : "good"}`;
}

/** The impact that a key asks for: 0 to 3 set it, the minus turns it round, Delete takes it back; undefined for other keys. */
export function impactOfKey(key: string, impact: number | null): number | null | undefined {
  if (/^[0-3]$/.test(key)) return Number(key);
  if (key === "-" || key === "−") return impact === null || impact === 0 ? impact : -impact;
  return key === "Delete" || key === "Backspace" ? null : undefined;
}
