import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test, type Visitor } from "./house.ts";
import { enter } from "./team.ts";
import { dragThrough, field, inStep, say, slider } from "./widgets.ts";

/** The room of a workspace of the visitor's own over that many futures, with a round open, before any estimate. */
async function roomOver(names: readonly string[], { page }: Visitor): Promise<Page> {
  const futures = names.map((title) => ({ id: title.toLowerCase(), title }));
  const scenario = { format: "barycenter.scenario/1", question: { title: "How far will it go?" }, futures };
  const made = await page.request.post("/api/v1/workspaces", { data: scenario });
  const { workspaceId } = (await made.json()) as { workspaceId: string };
  await page.request.post(`/api/v1/workspaces/${workspaceId}/commands`, {
    data: { id: randomUUID(), type: "open-round", kind: "open", minutes: 30 },
  });
  await page.goto(`/w/${workspaceId}/forecast`);
  await page.locator(".instrument").waitFor();
  return page;
}

test("three futures: triangle, sliders, fields and pins show one and the same whole at every moment", async ({
  house,
  visitor,
}) => {
  const owner = await visitor("owner");
  await enter(owner, house);
  const page = await roomOver(["Less", "Same", "More"], owner);
  const triangle = page.getByRole("img", { name: "Your estimate" });
  expect(await inStep(page)).toEqual(["34", "33", "33"]);

  await test.step("the point is dragged, also beyond the edge, and comes where one taps", async () => {
    await dragThrough(page, triangle, [
      [0.5, 0.55],
      [0.4, 0.5],
      [0.6, 0.7],
    ]);
    const below = await dragThrough(page, triangle, [
      [0.5, 0.6],
      [0.4, 0.9],
      [0.3, 1.2],
    ]);
    expect(below[1]).toBe("0");
    const beyond = await dragThrough(page, triangle, [
      [0.5, 0.5],
      [0.5, -0.5],
    ]);
    expect(beyond).toEqual(["0", "100", "0"]);
    await dragThrough(page, triangle, [[0.5, 0.5]]);
    expect(await inStep(page)).not.toEqual(beyond);
  });

  await test.step("arrow keys move by 1, 5 and a tenth, and take no meaning from the browser elsewhere", async () => {
    await say(page, "Less", "20 50 30");
    await page.evaluate(() => {
      addEventListener("keydown", (event) => {
        document.body.dataset["key"] = `${event.key} ${event.defaultPrevented ? "taken" : "left alone"}`;
      });
    });
    await triangle.focus();
    await triangle.press("ArrowRight");
    expect(await inStep(page)).toEqual(["19", "50", "31"]);
    await triangle.press("Shift+ArrowUp");
    expect((await inStep(page))[1]).toBe("55");
    await triangle.press("Alt+ArrowLeft");
    await expect(page.locator("body")).toHaveAttribute("data-key", "ArrowLeft taken");
    expect((await inStep(page)).every((figure) => figure.includes("."))).toBe(true);
    await slider(page, "More").press("Shift+ArrowRight");
    await inStep(page);
    await slider(page, "More").press("Alt+ArrowRight");
    await expect(page.locator("body")).toHaveAttribute("data-key", "ArrowRight taken");
    await inStep(page);
    await slider(page, "More").press("Home");
    expect((await inStep(page))[2]).toBe("0");
    await page.getByRole("button", { name: "Undo" }).focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(page.locator("body")).toHaveAttribute("data-key", "ArrowDown left alone");
  });

  await test.step("fields take shares, odds and whole vectors, and show them again in their own words", async () => {
    for (const text of ["35", "35%", ".35", "1/3", "2:1", "1 in 200", "5:3:2"]) await say(page, "Same", text);
    expect(await inStep(page)).toEqual(["50", "30", "20"]);
    await field(page, "Less").focus();
    await field(page, "Same").focus();
    await expect(field(page, "Same")).toHaveValue("5:3:2");
    await field(page, "Same").fill("99");
    await field(page, "Same").press("Escape");
    expect(await inStep(page)).toEqual(["50", "30", "20"]);
    await say(page, "Less", "much");
    await expect(page.getByRole("alert").filter({ hasText: "“much” is not a number here." })).toBeVisible();
    await field(page, "Less").press("Escape");
  });

  await test.step("a pin holds, and is named by what it makes impossible", async () => {
    await page.getByRole("button", { name: "Pin Same" }).click();
    const railed = await dragThrough(page, triangle, [
      [0.5, 0.7],
      [0.3, 0.4],
      [0.9, 0.9],
    ]);
    expect(railed[1]).toBe("30");
    await dragThrough(page, slider(page, "Less"), [
      [0.5, 0.5],
      [0.1, 0.5],
      [1.5, 0.5],
    ]);
    expect(await inStep(page)).toEqual(["70", "30", "0"]);
    await field(page, "More").fill("90");
    await field(page, "More").press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Same is pinned at 30" })).toBeVisible();
    await field(page, "More").press("Escape");
    expect(await inStep(page)).toEqual(["70", "30", "0"]);
  });

  await test.step("what is shown is what is given", async () => {
    await expect(page.getByText("Given just now")).toBeVisible();
    await page.reload();
    await page.locator(".instrument").waitFor();
    expect(await inStep(page)).toEqual(["70", "30", "0"]);
  });
});

for (const names of [
  ["Yes", "No"],
  ["One", "Two", "Three", "Four", "Five"],
]) {
  test(`${names.length} futures: the whole, the bars, fields and pins show one and the same at every moment`, async ({
    house,
    visitor,
  }) => {
    const owner = await visitor("owner");
    await enter(owner, house);
    const page = await roomOver(names, owner);
    const [first = "", second = ""] = names;
    const divider = page.getByRole("slider", { name: `Between ${first} and ${second}` });
    const before = await inStep(page);

    const grip = (await divider.boundingBox()) ?? { width: 1 };
    const whole = (await page.locator(".whole").boundingBox()) ?? { width: 1 };
    const points = (share: number) => 0.5 + (share * whole.width) / grip.width;
    const dragged = await dragThrough(page, divider, [
      [0.5, 0.5],
      [points(0.05), 0.5],
      [points(2), 0.5],
      [points(0.1), 0.5],
    ]);
    expect(dragged.slice(2)).toEqual(before.slice(2));
    expect(Number(dragged[0])).toBeCloseTo(Number(before[0]) + 10, -0.5);

    await divider.press("ArrowLeft");
    await inStep(page);
    await divider.press("Shift+ArrowRight");
    await inStep(page);
    await divider.press("Alt+ArrowRight");
    await inStep(page);
    await slider(page, first).press("PageUp");
    await inStep(page);
    await dragThrough(page, slider(page, second), [
      [0.5, 0.5],
      [0.2, 0.5],
      [-1, 0.5],
    ]);
    expect((await inStep(page))[1]).toBe("0");
    await say(page, second, "1 in 4");
    const vector = names.map((_, index) => 1 + (index % 2)).join(":");
    await say(page, first, vector);
    if (names.length === 2) return;

    await page.getByRole("button", { name: `Pin ${second}` }).click();
    await expect(divider).toHaveAttribute("aria-disabled", "true");
    const shareOf = () => slider(page, second).inputValue();
    const pinned = await shareOf();
    await slider(page, first).press("End");
    await inStep(page);
    expect(await shareOf()).toBe(pinned);
    await field(page, first).fill("99");
    await field(page, first).press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: `${second} is pinned at` })).toBeVisible();
  });
}
