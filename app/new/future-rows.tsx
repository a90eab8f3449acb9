"use client";

import { colourOf } from "#app/_charts/colour-of.ts";
import { Button } from "#app/_ui/button.tsx";
import { Menu } from "#app/_ui/menu.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { FEWEST_FUTURES, longest, MOST_FUTURES } from "#lib/scenario/scenario.ts";
import { type Draft, type DraftFuture, moved } from "./draft.ts";

type Props = { readonly draft: Draft; readonly onChange: (futures: readonly DraftFuture[]) => void };

/** The futures of a draft, each in its colour, to write, move and remove. */
export function FutureRows({ draft, onChange }: Props) {
  const { futures, ordered } = draft;
  const add = () =>
    onChange([
      ...futures,
      { key: Math.max(0, ...futures.map(({ key }) => key)) + 1, title: "", summary: "" },
    ]);
  const isFull = futures.length >= MOST_FUTURES;
  return (
    <>
      <ol className="future-rows">
        {futures.map((future, place) => (
          <li key={future.key} className="future-row">
            <i
              className="swatch"
              style={{ "--c": colourOf(place, { count: futures.length, ordered }) }}
              aria-hidden="true"
            />
            <Row
              future={future}
              number={place + 1}
              onChange={(some) =>
                onChange(futures.map((one) => (one === future ? { ...one, ...some } : one)))
              }
            />
            <RowMenu place={place} futures={futures} onChange={onChange} />
          </li>
        ))}
      </ol>
      <Button
        variant="link"
        onClick={add}
        reason={isFull ? `${MOST_FUTURES} futures are the most` : undefined}
      >
        {isFull ? `${MOST_FUTURES} futures are the most` : "Add a future"}
      </Button>
    </>
  );
}

type RowProps = {
  readonly future: DraftFuture;
  readonly number: number;
  readonly onChange: (some: Partial<DraftFuture>) => void;
};

const oneLine = (text: string): string => text.replaceAll("\n", " ");

function Row({ future, number, onChange }: RowProps) {
  return (
    <div>
      <TextField
        label={`Title of future ${number}`}
        hideLabel
        className="one"
        rows={1}
        placeholder={`Future ${number}`}
        maxLength={longest.title}
        value={future.title}
        onChange={(event) => onChange({ title: oneLine(event.target.value) })}
      />
      <TextField
        label={`Summary of future ${number}`}
        hideLabel
        className="one summary"
        rows={1}
        placeholder="In one sentence"
        maxLength={longest.text}
        value={future.summary}
        onChange={(event) => onChange({ summary: oneLine(event.target.value) })}
      />
    </div>
  );
}

type MenuProps = Omit<Props, "draft"> & { readonly place: number; readonly futures: readonly DraftFuture[] };

function RowMenu({ place, futures, onChange }: MenuProps) {
  const key = futures[place]?.key ?? 0;
  const isFew = futures.length <= FEWEST_FUTURES;
  return (
    <Menu
      label={`Move or remove future ${place + 1}`}
      items={[
        {
          label: "Move up",
          reason: place === 0 ? "It is the first" : undefined,
          onSelect: () => onChange(moved(futures, key, -1)),
        },
        {
          label: "Move down",
          reason: place === futures.length - 1 ? "It is the last" : undefined,
          onSelect: () => onChange(moved(futures, key, 1)),
        },
        {
          label: "Remove",
          danger: true,
          reason: isFew ? "A question needs two futures" : undefined,
          onSelect: () => onChange(futures.filter((future) => future.key !== key)),
        },
      ]}
    />
  );
}
