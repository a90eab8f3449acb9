import { fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import type { Future } from "#app/_charts/future.ts";
import { Instrument } from "#app/_instrument/instrument.tsx";
import { spotOf, triangleFrame } from "#app/_charts/triangle-frame.ts";
import { toValues, type Values } from "#lib/simplex/values.ts";

const futures: readonly Future[] = [
  { id: "weaken", title: "Ties notably weaken", short: "Weaken", colour: "against-2" },
  { id: "status-quo", title: "The status quo persists", short: "Status quo", colour: "neutral" },
  { id: "strengthen", title: "Cooperation is markedly strengthened", short: "Strengthen", colour: "towards-2" },
];
const four: readonly Future[] = ["One", "Two", "Three", "Four"].map((title, index) => ({
  id: title,
  title,
  short: title,
  colour: `future-${index + 1}`,
}));

type Dropped = { readonly percents: readonly number[]; readonly said?: string | undefined };

function room(over: { readonly of?: readonly Future[]; readonly start?: readonly number[]; readonly sealed?: boolean; readonly ghost?: Values } = {}) {
  const { of = futures, start = [20, 50, 30], sealed = false, ghost } = over;
  const dropped: Dropped[] = [];
  const moved: Values[] = [];
  function Room() {
    const [values, setValues] = useState(() => toValues(start));
    return (
      <Instrument
        futures={of}
        values={values}
        me={{ initials: "C" }}
        sealed={sealed}
        {...(ghost === undefined ? {} : { ghost, ghostName: "round 1" })}
        onMove={(live) => moved.push(live)}
        onDrop={(given, said) => {
          dropped.push({ percents: given.map((part) => part / 10_000), said });
          setValues(given);
        }}
      />
    );
  }
  render(<Room />);
  return { dropped, moved };
}

const slider = (title: string) => screen.getByRole<HTMLInputElement>("slider", { name: title });
const field = (title: string) => screen.getByRole<HTMLInputElement>("textbox", { name: `${title}, percent` });
const triangle = () => screen.getByRole("img", { name: "Your estimate" });
const shownNow = (of = futures) => of.map(({ title }) => field(title).value);

function say(title: string, text: string, key = "Enter") {
  const input = field(title);
  fireEvent.focus(input);
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key });
}

describe("the sliders", () => {
  test("move by 1 point, with Shift by 5, with Alt by a tenth", () => {
    const { dropped } = room();
    const one = slider("Ties notably weaken");
    fireEvent.keyDown(one, { key: "ArrowRight" });
    fireEvent.keyDown(one, { key: "ArrowUp", shiftKey: true });
    fireEvent.keyDown(one, { key: "ArrowLeft", altKey: true });
    expect(dropped.map(({ percents }) => percents[0])).toEqual([21, 26, 25.9]);
    expect(shownNow()).toEqual(["25.9", "46.3", "27.8"]);
  });

  test("go to the ends by Home and End", () => {
    room();
    fireEvent.keyDown(slider("The status quo persists"), { key: "End" });
    expect(shownNow()).toEqual(["0", "100", "0"]);
    fireEvent.keyDown(slider("The status quo persists"), { key: "Home" });
    expect(shownNow()).toEqual(["50", "0", "50"]);
  });

  test("say their value and what remains", () => {
    room();
    expect(slider("Ties notably weaken").getAttribute("aria-valuetext")).toBe("20 percent, 80 remain");
    fireEvent.keyDown(slider("Ties notably weaken"), { key: "PageUp" });
    expect(slider("Ties notably weaken").getAttribute("aria-valuetext")).toBe("30 percent, 70 remain");
  });

  test("set by a reader without a pointer, the value counts at once", () => {
    const { dropped } = room();
    fireEvent.change(slider("Ties notably weaken"), { target: { value: "60" } });
    expect(dropped).toEqual([{ percents: [60, 25, 15], said: undefined }]);
  });

  test("dragged, show the value everywhere and give it when let go", () => {
    const { dropped } = room();
    const one = slider("Ties notably weaken");
    fireEvent.pointerDown(one, { pointerId: 1, button: 0 });
    fireEvent.change(one, { target: { value: "60" } });
    expect(shownNow()).toEqual(["60", "25", "15"]);
    expect(dropped).toEqual([]);
    fireEvent.pointerUp(one, { pointerId: 1 });
    expect(dropped).toEqual([{ percents: [60, 25, 15], said: undefined }]);
  });
});

describe("the triangle", () => {
  const frame = triangleFrame(492, 2);
  const at = (shares: readonly number[]) => {
    const { x, y } = spotOf(frame, shares);
    return { clientX: x, clientY: y, pointerId: 1, button: 0 };
  };

  test("takes the point where one presses, and gives it when let go", () => {
    const { dropped } = room();
    fireEvent.pointerDown(triangle(), at([60, 10, 30]));
    expect(shownNow()).toEqual(["60", "10", "30"]);
    expect(dropped).toEqual([]);
    fireEvent.pointerMove(triangle(), at([10, 80, 10]));
    expect(shownNow()).toEqual(["10", "80", "10"]);
    fireEvent.pointerUp(triangle(), at([10, 70, 20]));
    expect(dropped.map(({ percents }) => percents)).toEqual([[10, 70, 20]]);
  });

  test("does not move when the point itself is pressed and let go", () => {
    const { dropped } = room();
    const near = at([20, 50, 30]);
    fireEvent.pointerDown(triangle(), { ...near, clientX: near.clientX + 7 });
    fireEvent.pointerUp(triangle(), { ...near, clientX: near.clientX + 7 });
    expect(dropped).toEqual([]);
  });

  test("goes back when the drag is cancelled", () => {
    const { dropped } = room();
    fireEvent.pointerDown(triangle(), at([60, 10, 30]));
    fireEvent.pointerCancel(triangle(), { pointerId: 1 });
    expect(shownNow()).toEqual(["20", "50", "30"]);
    expect(dropped).toEqual([]);
  });

  test("moves by the arrow keys: level between the lower two, up and down towards the top", () => {
    room();
    fireEvent.keyDown(triangle(), { key: "ArrowRight", shiftKey: true });
    expect(shownNow()).toEqual(["15", "50", "35"]);
    fireEvent.keyDown(triangle(), { key: "ArrowUp", shiftKey: true });
    fireEvent.keyDown(triangle(), { key: "ArrowUp", shiftKey: true });
    expect(field("The status quo persists").value).toBe("60");
  });

  test("says the vector", () => {
    room();
    const id = triangle().getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(id)?.textContent).toContain("Weaken 20, Status quo 50, Strengthen 30 percent");
  });
});

describe("the number fields", () => {
  test("take a share in any form and hand on how it was said", () => {
    const { dropped } = room();
    say("Ties notably weaken", "3:1");
    expect(dropped).toEqual([{ percents: [75, 15.625, 9.375], said: "3:1" }]);
  });

  test("take a whole vector in any of them", () => {
    const { dropped } = room();
    say("The status quo persists", "5:3:2");
    expect(shownNow()).toEqual(["50", "30", "20"]);
    expect(dropped[0]?.said).toBe("5:3:2");
  });

  test("show what was said to someone who comes back", () => {
    room();
    say("Ties notably weaken", "1 in 200");
    const input = field("Ties notably weaken");
    fireEvent.blur(input);
    expect(input.value).toBe("0.5");
    fireEvent.focus(input);
    expect(input.value).toBe("1 in 200");
  });

  test("keep a text that cannot be read and say what is wrong with it", () => {
    const { dropped } = room();
    say("Ties notably weaken", "fifty");
    const input = field("Ties notably weaken");
    fireEvent.blur(input);
    expect(input.value).toBe("fifty");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByRole("alert").textContent).toBe("“fifty” is not a number here. Try 50, 1/2, 1:1 or 1 in 2.");
    expect(dropped).toEqual([]);
    fireEvent.focus(input);
    fireEvent.keyDown(input, { key: "Escape" });
    expect(input.value).toBe("20");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("go back to what was last given on Escape", () => {
    const { dropped } = room();
    say("Ties notably weaken", "70", "Escape");
    fireEvent.blur(field("Ties notably weaken"));
    expect(shownNow()).toEqual(["20", "50", "30"]);
    expect(dropped).toEqual([]);
  });

  test("take what was typed when one leaves", () => {
    const { dropped } = room();
    const input = field("Ties notably weaken");
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: "60" } });
    fireEvent.blur(input);
    expect(dropped).toEqual([{ percents: [60, 25, 15], said: "60" }]);
  });

  test("never round what stands behind them when one only passes", () => {
    const { dropped } = room({ start: [1, 1, 1] });
    for (const { title } of futures) {
      fireEvent.focus(field(title));
      fireEvent.keyDown(field(title), { key: "Enter" });
      fireEvent.blur(field(title));
    }
    expect(dropped).toEqual([]);
  });

  test("show whole points that add up to 100, and tenths once something finer was said", () => {
    room({ start: [1, 1, 1] });
    expect(shownNow()).toEqual(["34", "33", "33"]);
    say("Ties notably weaken", "12.5");
    fireEvent.blur(field("Ties notably weaken"));
    expect(shownNow()).toEqual(["12.5", "43.8", "43.7"]);
  });
});

describe("the pins", () => {
  const pin = (title: string) => screen.getByRole("button", { name: `Pin ${title}` });

  test("keep a future where it is while others move", () => {
    const { dropped } = room();
    fireEvent.click(pin("The status quo persists"));
    expect(pin("The status quo persists").getAttribute("aria-pressed")).toBe("true");
    fireEvent.keyDown(slider("Ties notably weaken"), { key: "ArrowRight", shiftKey: true });
    expect(dropped[0]?.percents).toEqual([25, 50, 25]);
    expect(slider("The status quo persists").disabled).toBe(true);
  });

  test("refuse the one that would fix everything, and say so", () => {
    room();
    fireEvent.click(pin("The status quo persists"));
    fireEvent.click(pin("Ties notably weaken"));
    expect(pin("Ties notably weaken").getAttribute("aria-pressed")).toBe("false");
    expect(screen.getByRole("alert").textContent).toBe("Two pins fix everything. Unpin another first.");
  });

  test("are not offered for two futures", () => {
    room({ of: four.slice(0, 2), start: [40, 60] });
    expect(screen.queryByRole("button", { name: /^Pin/ })).toBeNull();
  });
});

describe("the bars", () => {
  test("have a divider between neighbours that the arrow keys move", () => {
    const { dropped } = room({ of: four, start: [40, 30, 20, 10] });
    const divider = slider("Between Two and Three");
    expect(divider.getAttribute("aria-valuetext")).toBe("Two 30, Three 20 percent");
    fireEvent.keyDown(divider, { key: "ArrowRight", shiftKey: true });
    expect(dropped[0]?.percents).toEqual([40, 35, 15, 10]);
  });

  test("have no triangle", () => {
    room({ of: four, start: [40, 30, 20, 10] });
    expect(screen.queryByRole("img", { name: "Your estimate" })).toBeNull();
  });
});

describe("the ways back", () => {
  test("undo takes back one deed after another", () => {
    const { dropped } = room();
    const undo = screen.getByRole("button", { name: "Undo" });
    expect(undo.getAttribute("aria-disabled")).toBe("true");
    say("Ties notably weaken", "60");
    fireEvent.keyDown(slider("Ties notably weaken"), { key: "ArrowRight" });
    fireEvent.click(undo);
    fireEvent.click(undo);
    expect(shownNow()).toEqual(["20", "50", "30"]);
    expect(dropped.at(-1)?.percents).toEqual([20, 50, 30]);
  });

  test("lead to the even split, or to what one said in an earlier round", () => {
    room();
    fireEvent.click(screen.getByRole("button", { name: "Even split" }));
    expect(shownNow()).toEqual(["34", "33", "33"]);
  });

  test("lead to what one said in an earlier round where there is one", () => {
    room({ ghost: toValues([34, 42, 24]) });
    fireEvent.click(screen.getByRole("button", { name: "Back to round 1" }));
    expect(shownNow()).toEqual(["34", "42", "24"]);
  });
});

describe("a sealed instrument", () => {
  test("can be read and not moved", () => {
    const { dropped } = room({ sealed: true });
    expect(slider("Ties notably weaken").disabled).toBe(true);
    expect(field("Ties notably weaken").readOnly).toBe(true);
    fireEvent.keyDown(triangle(), { key: "ArrowRight" });
    fireEvent.pointerDown(triangle(), { clientX: 10, clientY: 10, pointerId: 1, button: 0 });
    expect(shownNow()).toEqual(["20", "50", "30"]);
    expect(dropped).toEqual([]);
    expect(within(document.body).queryByRole("button", { name: "Undo" })).toBeNull();
  });
});
