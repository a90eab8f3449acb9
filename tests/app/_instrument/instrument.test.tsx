import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { toValues } from "#lib/simplex/values.ts";
import { field, four, room, say, shownNow, slider, triangle } from "./room.tsx";

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
    say("Ties notably weaken", "1 in 5,000");
    expect(slider("Ties notably weaken").getAttribute("aria-valuetext")).toBe(
      "less than 0.1 percent, nearly all remains",
    );
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

describe("Escape in a drag", () => {
  test("gives a slider back, and what the browser goes on sliding is not heard", () => {
    const { dropped, moved } = room();
    const one = slider("Ties notably weaken");
    fireEvent.pointerDown(one, { pointerId: 1, button: 0 });
    fireEvent.change(one, { target: { value: "60" } });
    fireEvent.keyDown(one, { key: "Escape" });
    expect(shownNow()).toEqual(["20", "50", "30"]);
    fireEvent.change(one, { target: { value: "70" } });
    fireEvent.pointerUp(one, { pointerId: 1 });
    expect(shownNow()).toEqual(["20", "50", "30"]);
    expect(dropped).toEqual([]);
    expect(moved.at(-1)).toBeUndefined();
  });

  test("gives a divider back", () => {
    const { dropped } = room({ of: four, start: [40, 30, 20, 10] });
    const divider = slider("Between Two and Three");
    fireEvent.pointerDown(divider, { pointerId: 1, button: 0, clientX: 0 });
    fireEvent.pointerMove(divider, { pointerId: 1, clientX: 50 });
    fireEvent.keyDown(divider, { key: "Escape" });
    fireEvent.pointerUp(divider, { pointerId: 1, clientX: 50 });
    expect(shownNow(four)).toEqual(["40", "30", "20", "10"]);
    expect(dropped).toEqual([]);
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
