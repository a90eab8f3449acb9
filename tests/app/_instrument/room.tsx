import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { Instrument } from "#app/_instrument/instrument.tsx";
import { toValues, type Values } from "#lib/simplex/values.ts";

/** The three futures of the story. */
export const futures: readonly Future[] = [
  { id: "weaken", title: "Ties notably weaken", short: "Weaken", colour: "against-2" },
  { id: "status-quo", title: "The status quo persists", short: "Status quo", colour: "neutral" },
  {
    id: "strengthen",
    title: "Cooperation is markedly strengthened",
    short: "Strengthen",
    colour: "towards-2",
  },
];
/** Four futures without an order. */
export const four: readonly Future[] = ["One", "Two", "Three", "Four"].map((title, index) => ({
  id: title,
  title,
  short: title,
  colour: `future-${index + 1}`,
}));

/** What the instrument gave, in per cent, and how it was said. */
export type Dropped = { readonly percents: readonly number[]; readonly said?: string | undefined };

/** An instrument in a room that keeps what it gives, and a list of all it gave. */
export function room(
  over: {
    readonly of?: readonly Future[];
    readonly start?: readonly number[];
    readonly sealed?: boolean;
    readonly ghost?: Values;
    readonly isUnsaid?: boolean;
    readonly others?: readonly Dot[];
    readonly aggregate?: readonly number[];
  } = {},
) {
  const {
    of = futures,
    start = [20, 50, 30],
    sealed = false,
    ghost,
    isUnsaid = false,
    others,
    aggregate,
  } = over;
  const dropped: Dropped[] = [];
  const moved: (Values | undefined)[] = [];
  function Room() {
    const [values, setValues] = useState(() => toValues(start));
    const [isSaid, setSaid] = useState(!isUnsaid);
    return (
      <Instrument
        futures={of}
        values={values}
        me={{ initials: "C" }}
        sealed={sealed}
        others={others}
        aggregate={aggregate}
        isUnsaid={!isSaid}
        {...(ghost === undefined ? {} : { ghost, ghostName: "round 1" })}
        onMove={(live) => moved.push(live)}
        onDrop={(given, said) => {
          dropped.push({ percents: given.map((part) => part / 10_000), said });
          setValues(given);
          setSaid(true);
        }}
      />
    );
  }
  render(<Room />);
  return { dropped, moved };
}

/** The slider of that name. */
export const slider = (title: string) => screen.getByRole<HTMLInputElement>("slider", { name: title });
/** The number field of the future with that title. */
export const field = (title: string) =>
  screen.getByRole<HTMLInputElement>("textbox", { name: `${title}, percent` });
/** The triangle one drags in. */
export const triangle = () => screen.getByRole("img", { name: "Your estimate" });
/** What all fields show. */
export const shownNow = (of = futures) => of.map(({ title }) => field(title).value);

/** Types into a field and presses a key. */
export function say(title: string, text: string, key = "Enter") {
  const input = field(title);
  fireEvent.focus(input);
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key });
}
