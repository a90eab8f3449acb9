import { act, fireEvent } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { spotOf, triangleFrame } from "#app/_charts/triangle-frame.ts";
import { field, room, shownNow, triangle } from "./room.tsx";

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

  test("is given by the quickest hand, which presses, moves and lets go at once", () => {
    const { dropped } = room();
    act(() => {
      fireEvent.pointerDown(triangle(), at([20, 50, 30]));
      fireEvent.pointerMove(triangle(), at([10, 80, 10]));
      fireEvent.pointerUp(triangle(), at([10, 80, 10]));
    });
    expect(dropped.map(({ percents }) => percents)).toEqual([[10, 80, 10]]);
  });

  test("says that nothing is in the hand any more when it was let go where it was", () => {
    const { dropped, moved } = room();
    fireEvent.pointerDown(triangle(), at([60, 10, 30]));
    fireEvent.pointerMove(triangle(), at([20, 50, 30]));
    fireEvent.pointerUp(triangle(), at([20, 50, 30]));
    expect(dropped).toEqual([]);
    expect(moved).toEqual([undefined]);
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
    expect(document.getElementById(id)?.textContent).toContain(
      "Weaken 20, Status quo 50, Strengthen 30 percent",
    );
  });
});
