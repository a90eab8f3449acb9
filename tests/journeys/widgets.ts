import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** What each part of the instrument says at one moment. Figures as they are written, shares in per cent. */
type Shown = {
  readonly fields: readonly string[];
  readonly sliders: readonly number[];
  /** "35 percent, 65 remain", of each slider the first number. */
  readonly spoken: readonly string[];
  /** Under the corners of the triangle; none for bars. */
  readonly corners: readonly string[];
  /** Where the own point stands, or how wide the parts of the whole are. */
  readonly picture: readonly number[];
  /** Read off the triangle's description, or said by the dividers; each names two neighbours. */
  readonly described: readonly string[];
  /** The field one is in says what was typed. */
  readonly typing: number;
};

/** All widgets show the same whole; returns what the fields say. */
export async function inStep(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(look);
  const { sliders, spoken, corners, picture, described, typing } = shown;
  const fields = shown.fields.map((figure, at) =>
    at === typing ? (corners[at] ?? spoken[at] ?? "") : figure,
  );
  const count = fields.length;
  expect(count).toBeGreaterThanOrEqual(2);
  expect([sliders.length, spoken.length, picture.length]).toEqual([count, count, count]);
  const whole = sliders.reduce((sum, share) => sum + share, 0);
  expect(Math.abs(whole - 100), `the sliders add up to ${whole}`).toBeLessThan(0.06 * count);
  expect(spoken.map(Number)).toEqual(fields.map(bare));
  if (corners.length > 0) expect(corners).toEqual(fields);
  for (const [at, figure] of fields.entries()) {
    expect(Math.abs(bare(figure) - (sliders[at] ?? -1))).toBeLessThanOrEqual(1);
    expect(Math.abs((picture[at] ?? -1) - (sliders[at] ?? -1))).toBeLessThan(0.12);
  }
  const neighbours = fields.slice(1).flatMap((next, at) => [fields[at] ?? "", next]);
  expect(described.map(bare)).toEqual((count === 3 ? fields : neighbours).map(bare));
  return fields;
}

/** Drags through some places of a box (from 0 to 1 across and down); all widgets are looked at after every step. */
export async function dragThrough(page: Page, box: Locator, spots: readonly (readonly [number, number])[]) {
  const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = ([across, down]: readonly [number, number]) => [x + across * width, y + down * height] as const;
  const [first = [0.5, 0.5] as const] = spots;
  await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const spot of spots.slice(1)) {
    await page.mouse.move(...at(spot), { steps: 3 });
    await inStep(page);
  }
  await page.mouse.up();
  return inStep(page);
}

/** The number field of a future. */
export const field = (page: Page, title: string) => page.getByRole("textbox", { name: `${title}, percent` });
/** The slider of a future. */
export const slider = (page: Page, title: string) => page.getByRole("slider", { name: title, exact: true });

/** Types into a field and presses Enter; all widgets are looked at before and after. */
export async function say(page: Page, title: string, text: string) {
  await field(page, title).fill(text);
  await inStep(page);
  await field(page, title).press("Enter");
  return inStep(page);
}

/** "<0.1" and "20.0" as numbers. */
const bare = (figure: string) => Number(figure.replace("<", ""));

/** Runs in the page. */
function look(): Shown {
  const all = <Kind extends Element>(selector: string) => [
    ...document.querySelectorAll<Kind>(`.instrument ${selector}`),
  ];
  const inputs = all<HTMLInputElement>(".control-number input");
  const ranges = all<HTMLInputElement>("input[type=range]");
  const figuresIn = (text: string | null | undefined) => (text ?? "").match(/<?\d+(\.\d+)?/g) ?? [];
  const typing = inputs.findIndex((input) => input === document.activeElement);
  const common = {
    fields: inputs.map(({ value }) => value),
    sliders: ranges.map(({ valueAsNumber }) => valueAsNumber),
    spoken: ranges.map((range) => figuresIn(range.getAttribute("aria-valuetext"))[0] ?? ""),
    typing,
  };
  const own = all<SVGGElement>("[data-part=triangle] .dot.mine")[0];
  if (own === undefined) {
    const parts = all<HTMLElement>(".whole > i").map((part) => Number(getComputedStyle(part).flexGrow));
    const dividers = all(".divider").flatMap((one) => figuresIn(one.getAttribute("aria-valuetext")));
    return { ...common, corners: [], picture: parts, described: dividers };
  }
  const [x = 0, y = 0] = figuresIn(own.getAttribute("transform")).map(Number);
  const corners = all<SVGCircleElement>("[data-part=triangle] circle.future").map(({ cx, cy }) => ({
    x: cx.baseVal.value,
    y: cy.baseVal.value,
  }));
  const [left, top, right] = corners;
  if (left === undefined || top === undefined || right === undefined) throw new Error("no three corners");
  const second = (100 * (left.y - y)) / (left.y - top.y);
  const third = (100 * (x - left.x)) / (right.x - left.x) - second / 2;
  const described = (all("[data-part=triangle] > .sr")[0]?.textContent ?? "").split(" percent")[0];
  return {
    ...common,
    corners: all("[data-part=triangle] .t-value").map(({ textContent }) => figuresIn(textContent)[0] ?? ""),
    picture: [100 - second - third, second, third],
    described: common.spoken.map((figure, at) =>
      figure.includes(".") ? figure : (figuresIn(described)[at] ?? ""),
    ),
  };
}
