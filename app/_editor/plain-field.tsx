"use client";

import { type ChangeEvent, type KeyboardEvent, type RefObject, useEffectEvent, useLayoutEffect } from "react";
import type { Format } from "./formatted.ts";
import { plainHand } from "./plain-hand.ts";
import type { Writing } from "./use-writing.ts";
import { composing } from "./when-composed.ts";

type Props = {
  readonly writing: Writing;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly empty: string;
};

/** The source of a text in a field that needs nothing fetched: one can write in it at once. */
export function PlainField({ writing, field, label, empty }: Props) {
  const { text, longest, stage, desk, enter, write, refuse } = writing;
  const writeNow = useEffectEvent((next: string) => write(next));
  const begin = useEffectEvent((area: HTMLTextAreaElement) => {
    if (stage.kind === "entered") {
      const at = stage.at ?? area.value.length;
      area.focus();
      area.setSelectionRange(at, at);
    }
    desk.take(plainHand(area, { longest, write: (next) => writeNow(next), refuse }));
  });
  useLayoutEffect(() => {
    if (field.current !== null) begin(field.current);
  }, [field]);
  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) => {
    const { length } = target.value;
    if (length <= Math.max(longest, text.length)) return write(target.value);
    refuse({ by: length - longest, longest, isPaste: isPaste(nativeEvent) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!obeys(event, writing)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <textarea
      ref={field}
      aria-label={label}
      placeholder={empty}
      value={text}
      rows={1}
      {...composing}
      onFocus={() => enter()}
      onChange={onChange}
      onKeyDown={onKeyDown}
    />
  );
}

const formats: Readonly<Record<string, Format>> = { b: "bold", i: "italic", k: "link" };

/** Does what a key means in a text; false when it means nothing there. */
function obeys({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, writing: Writing): boolean {
  if (key === "Escape") return writing.leave();
  if (altKey || !(ctrlKey || metaKey)) return false;
  if (key === "Enter") return writing.send();
  const how = formats[key.toLowerCase()];
  if (how !== undefined) writing.format(how);
  return how !== undefined;
}

const isPaste = (event: Event): boolean =>
  event instanceof InputEvent && ["insertFromPaste", "insertFromDrop"].includes(event.inputType);
