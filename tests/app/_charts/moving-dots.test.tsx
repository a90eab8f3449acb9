import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Dot } from "#app/_charts/dot.ts";
import { MotionContext } from "#app/_charts/motion-context.ts";
import { motion } from "#app/_charts/motion.ts";
import { Strip } from "#app/_charts/strip.tsx";
import { Triangle } from "#app/_charts/triangle.tsx";
import { toValues } from "#lib/simplex/values.ts";

const futures = (["a", "b", "c"] as const).map((id, index) => ({
  id,
  title: id,
  short: id,
  colour: `future-${index + 1}` as const,
}));
const [first] = futures;
const dotAt = (id: string, shares: readonly number[], mine = false): Dot => ({
  id,
  name: id,
  initials: id,
  values: toValues(shares),
  mine,
});

/** A strip of 118 pixels: one pixel for a point, the first at 9. */
function strip(dots: readonly Dot[], hands = motion()) {
  const drawn = (now: readonly Dot[]) => (
    <MotionContext value={hands}>
      {first && <Strip future={first} index={0} dots={now} width={118} />}
    </MotionContext>
  );
  const { container, rerender } = render(drawn(dots));
  const dot = (id: string) => container.querySelector<SVGElement>(`[data-dot="${id}"]`);
  return {
    hands,
    rests: (id: string) => dot(id)?.getAttribute("transform"),
    moves: (id: string) => dot(id)?.style.transform ?? "",
    draw: (now: readonly Dot[]) => rerender(drawn(now)),
  };
}

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

beforeEach(
  () => void vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame", "performance"] }),
);
afterEach(() => void vi.useRealTimers());

describe("a dot that somebody drags", () => {
  test("glides there within a tenth of a second, past React, and stays while it is in the hand", () => {
    const { hands, rests, moves } = strip([dotAt("a", [10, 80, 10])]);
    hands.move("a", toValues([50, 40, 10]));
    expect(moves("a")).toBe("");
    pass(50);
    const [, halfway = ""] = /translate\((.+)px, /.exec(moves("a")) ?? [];
    expect(Number(halfway)).toBeGreaterThan(25);
    expect(Number(halfway)).toBeLessThan(59);
    pass(100);
    expect(moves("a")).toBe("translate(59px, 0px)");
    pass(1_000);
    expect(moves("a")).toBe("translate(59px, 0px)");
    expect(rests("a")).toBe("translate(19 0)");
  });

  test("rests without a jump where it was dropped, once that is known", () => {
    const { hands, rests, moves, draw } = strip([dotAt("a", [10, 80, 10])]);
    hands.move("a", toValues([50, 40, 10]));
    pass(150);
    draw([dotAt("a", [50, 40, 10])]);
    expect(moves("a")).toBe("translate(59px, 0px)");
    hands.move("a", undefined);
    expect(moves("a")).toBe("");
    expect(rests("a")).toBe("translate(59 0)");
  });

  test("goes back when it is let go and nothing was given", () => {
    const { hands, moves } = strip([dotAt("a", [10, 80, 10])]);
    hands.move("a", toValues([50, 40, 10]));
    pass(150);
    hands.move("a", undefined);
    pass(100);
    expect(moves("a")).not.toBe("translate(59px, 0px)");
    pass(150);
    expect(moves("a")).toBe("");
  });

  test("moves without delay when it is one's own", () => {
    const { hands, moves } = strip([dotAt("me", [10, 80, 10], true)]);
    hands.move("me", toValues([50, 40, 10]));
    expect(moves("me")).toBe("translate(59px, 0px)");
  });

  test("glides to another estimate that was typed, and jumps for whoever wishes for less motion", () => {
    const { moves, draw } = strip([dotAt("a", [10, 80, 10])]);
    draw([dotAt("a", [50, 40, 10])]);
    pass(100);
    expect(moves("a")).toMatch(/^translate\((?!59px)/);
    pass(150);
    expect(moves("a")).toBe("");
    const still = vi.spyOn(window, "matchMedia").mockReturnValue({ matches: true } as MediaQueryList);
    draw([dotAt("a", [10, 80, 10])]);
    pass(50);
    expect(moves("a")).toBe("");
    still.mockRestore();
  });

  test("moves in the triangle as on the strips", () => {
    const hands = motion();
    const { container } = render(
      <MotionContext value={hands}>
        <Triangle futures={futures} dots={[dotAt("a", [10, 80, 10])]} />
      </MotionContext>,
    );
    hands.move("a", toValues([100, 0, 0]));
    pass(150);
    expect(container.querySelector<SVGElement>("[data-dot]")?.style.transform).toBe(
      "translate(18px, 426.91px)",
    );
  });
});
