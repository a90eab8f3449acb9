import { type KeyboardEvent, useState } from "react";
import { flushSync } from "react-dom";
import type { Future } from "#app/_charts/future.ts";
import type { Values } from "#lib/simplex/values.ts";
import { figuresOf, wordsOf } from "./figures-of.ts";
import { readField } from "./read-field.ts";
import type { Control } from "./use-instrument.ts";
import { whyWrong } from "./why-wrong.ts";

/** A field while one is in it: what it said when one came, what it says now, what is wrong with that, and of which values. */
type Writing = {
  readonly came: string;
  readonly text: string;
  readonly wrong: string | null;
  readonly of: Values;
};

type Field = { readonly control: Control; readonly futures: readonly Future[]; readonly index: number };

/** What a field of one share says and does. What cannot be read stays as it is, with the reason beside it. */
export function useShareField({ control, futures, index }: Field) {
  const { live, state } = control;
  const [written, setWriting] = useState<Writing | null>(null);
  const writing = isStale(written, live) ? null : written;
  const resting = figuresOf(live, state.isFine)[index] ?? "";
  const came = wordsOf(state, index);
  const rest = () => setWriting(null);
  const commit = () => {
    if (writing === null) return;
    const { text } = writing;
    // an untouched field never rounds what stands behind it
    if (text === writing.came || text.trim() === "") return rest();
    const told = readField(state.given, { future: index, pins: state.pins, text });
    if (!told.ok) {
      return setWriting({
        ...writing,
        wrong: whyWrong({ ...told.error, text, future: index, futures, values: state.given }),
      });
    }
    const { values, said, isFine } = told.value;
    control.perform({ type: "say", values, said: { future: index, text: said }, isFine });
    rest();
  };
  const enter = () => {
    if (writing !== null && writing.text !== writing.came) return commit();
    rest();
    control.perform({ type: "keep" });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    selectAfter(event.currentTarget, event.key === "Enter" ? enter : rest);
  };
  return {
    text: writing?.text ?? resting,
    wrong: writing?.wrong ?? null,
    onFocus: () => {
      if (writing?.wrong !== undefined && writing.wrong !== null) return;
      setWriting({ came, text: came, wrong: null, of: live });
    },
    onChange: (text: string) => setWriting({ came: writing?.came ?? resting, text, wrong: null, of: live }),
    onBlur: commit,
    onKeyDown,
  };
}

/** What could not be read is forgotten when the value has been said in another way. */
const isStale = (writing: Writing | null, live: Values): boolean =>
  writing !== null && writing.wrong !== null && writing.of !== live;

/**
 * Does something with a field and selects all that it then shows: at once for whoever types on, and once more when the
 * press that led here has set its caret.
 */
function selectAfter(input: HTMLInputElement, work: () => void): void {
  flushSync(work);
  input.select();
  const { value } = input;
  requestAnimationFrame(() => {
    if (document.activeElement === input && input.value === value) input.select();
  });
}

type Props = Field & { readonly id: string; readonly field: ReturnType<typeof useShareField> };

/** The field of one share, in per cent; any of them takes a whole vector. */
export function ShareField({ control, futures, index, id, field }: Props) {
  const title = futures[index]?.title ?? "";
  const isWrong = field.wrong !== null;
  return (
    <span className="control-number">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        enterKeyHint="done"
        autoComplete="off"
        spellCheck={false}
        aria-label={`${title}, percent`}
        {...(isWrong ? { "aria-invalid": true, "aria-describedby": `${id}-why` } : {})}
        value={field.text}
        readOnly={control.isLocked}
        onFocus={(event) => selectAfter(event.currentTarget, field.onFocus)}
        onChange={(event) => field.onChange(event.target.value)}
        onBlur={field.onBlur}
        onKeyDown={field.onKeyDown}
      />
      <span aria-hidden="true">%</span>
    </span>
  );
}
