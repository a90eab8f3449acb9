import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { spotOf, triangleFrame } from "#app/_charts/triangle-frame.ts";
import { toValues } from "#lib/simplex/values.ts";
import { field, four, room, say, shownNow, slider, triangle } from "./room.tsx";

const ownPoint = (shares: readonly number[]) => {
  const { x, y } = spotOf(triangleFrame(492, 2), shares);
  return { clientX: x, clientY: y, pointerId: 1, button: 0 };
};
const press = (element: Element, key: string) => fireEvent.keyDown(element, { key });

/** Each says what already stands there. */
const ways: Readonly<Record<string, () => void>> = {
  "Enter in a field nobody has touched": () => {
    fireEvent.focus(field("Ties notably weaken"));
    press(field("Ties notably weaken"), "Enter");
  },
  "the same number typed into a field": () => say("Ties notably weaken", "20"),
  "Enter on a slider": () => press(slider("Ties notably weaken"), "Enter"),
  "Enter on the triangle": () => press(triangle(), "Enter"),
  "the point let go where it stood": () => {
    fireEvent.pointerDown(triangle(), ownPoint([20, 50, 30]));
    fireEvent.pointerUp(triangle(), ownPoint([20, 50, 30]));
  },
  "a slider let go where it stood": () => {
    fireEvent.pointerDown(slider("Ties notably weaken"), { pointerId: 1, button: 0 });
    fireEvent.pointerUp(slider("Ties notably weaken"), { pointerId: 1 });
  },
  "the way back to the last round": () => fireEvent.click(screen.getByRole("button", { name: /^Back to/ })),
};

describe("what already stands there", () => {
  for (const [way, go] of Object.entries(ways)) {
    test(`is given by ${way}, while nobody has said it`, () => {
      const { dropped } = room({ isUnsaid: true, ghost: toValues([20, 50, 30]) });
      go();
      expect(dropped.map(({ percents }) => percents)).toEqual([[20, 50, 30]]);
      expect(shownNow()).toEqual(["20", "50", "30"]);
    });

    test(`is not given a second time by ${way}`, () => {
      const { dropped } = room({ ghost: toValues([20, 50, 30]) });
      go();
      expect(dropped).toEqual([]);
    });
  }

  test("is given by the even split", () => {
    const { dropped } = room({ of: four, start: [25, 25, 25, 25], isUnsaid: true });
    fireEvent.click(screen.getByRole("button", { name: "Even split" }));
    expect(dropped.map(({ percents }) => percents)).toEqual([[25, 25, 25, 25]]);
  });

  test("is not given by who only passes, looks at a pin, or thinks better of it", () => {
    const { dropped } = room({ isUnsaid: true });
    fireEvent.focus(field("Ties notably weaken"));
    fireEvent.blur(field("Ties notably weaken"));
    press(field("Ties notably weaken"), "Escape");
    fireEvent.click(screen.getByRole("button", { name: "Pin The status quo persists" }));
    fireEvent.pointerDown(triangle(), ownPoint([60, 10, 30]));
    press(triangle(), "Escape");
    expect(dropped).toEqual([]);
  });
});
