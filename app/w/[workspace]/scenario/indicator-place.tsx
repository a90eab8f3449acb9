"use client";

import { useBoard } from "#app/_room/board.ts";
import { Field } from "#app/_ui/field.tsx";
import { Select } from "#app/_ui/select.tsx";
import type { BoardIndicator } from "#lib/documents/board-readings.ts";
import { isDate } from "#lib/documents/check.ts";
import { dateWords } from "./date-words.ts";
import { useDeeds } from "./use-deeds.ts";

type Props = {
  readonly indicator: BoardIndicator;
  readonly title: string;
  readonly categories: readonly { readonly value: string; readonly label: string }[];
};

/** The category of an indicator and its date: fields for those who may write, words for those who look on. */
export function IndicatorPlace({ indicator: { id, category, by }, title, categories }: Props) {
  const { mayEdit } = useBoard();
  const { placeIndicator } = useDeeds();
  const known = categories.find(({ value }) => value === category);
  if (!mayEdit)
    return (
      <p className="quiet">
        {known?.label}
        {by !== null && <span className="indicator-date">By {dateWords(by)}</span>}
      </p>
    );
  return (
    <div className="indicator-place">
      <Select
        label={`Category of ${title}`}
        hideLabel
        options={[{ value: "", label: "No category" }, ...categories]}
        value={known?.value ?? ""}
        onChange={({ target }) =>
          placeIndicator(id, { category: target.value === "" ? null : target.value, by })
        }
      />
      <Field
        label={`Date by which ${title} can be seen`}
        hideLabel
        hint={by === null ? undefined : `By ${dateWords(by)}`}
        type="date"
        value={by ?? ""}
        onChange={({ target: { value } }) => {
          if (value === "" || isDate(value))
            placeIndicator(id, { category, by: value === "" ? null : value });
        }}
      />
    </div>
  );
}
