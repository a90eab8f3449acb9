import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { field, futures, room, say, shownNow } from "./room.tsx";

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
    expect(screen.getByRole("alert").textContent).toBe(
      "“fifty” is not a number here. Try 50, 1/2, 1:1 or 1 in 2.",
    );
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
