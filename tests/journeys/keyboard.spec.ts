import type { Page } from "@playwright/test";
import { expect, test, type Visitor } from "./house.ts";
import { choose, enterOn, reach, watchPointer, write } from "./keys.ts";
import { aggregate, enter, sum, titles } from "./team.ts";
import { field, inStep, slider } from "./widgets.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const screen = (page: Page, name: string) => page.getByRole("navigation").getByRole("link", { name }).first();
const triangle = (page: Page) => page.getByRole("img", { name: "Your estimate" });

/** Follows an invitation into the room without a mouse. */
async function joinByKeys({ page }: Visitor, name: string, link: string): Promise<void> {
  await page.goto(link);
  await write(page, page.getByLabel(/^Your name/), name);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/forecast/);
}

/** Opens the next round of that kind on the console. */
async function openRound(page: Page, number: number, kind: RegExp): Promise<void> {
  await choose(page, page.getByRole("group", { name: "Kind" }), kind);
  await enterOn(page, button(page, `Open round ${number}`));
}

test("a facilitator and an analyst run a session from the invitation to the report by the keyboard alone", async ({
  house,
  visitor,
}) => {
  test.setTimeout(180_000);
  const { invite } = await enter(await visitor("owner"), house);
  const fay = await visitor("Fay");
  const ada = await visitor("Ada");
  const presses = await Promise.all([fay, ada].map(({ page }) => watchPointer(page)));
  const why = "Habit is stronger than the news.";

  await test.step("both join, and the facilitator opens a sealed round", async () => {
    await joinByKeys(fay, "Fay Facilitator", await invite("facilitator"));
    await joinByKeys(ada, "Ada Analyst", await invite("analyst"));
    await enterOn(fay.page, screen(fay.page, "Session"));
    await fay.page.waitForURL(/\/session/);
    await openRound(fay.page, 1, /^Sealed/);
    await expect(ada.page.getByText("Round 1, sealed").first()).toBeVisible();
  });

  await test.step("the analyst estimates by arrows, fields and a pin, says why, and seals", async () => {
    const { page } = ada;
    await reach(page, triangle(page));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowUp");
    expect(await inStep(page)).not.toEqual(["34", "33", "33"]);
    await reach(page, slider(page, titles[2]));
    await page.keyboard.press("PageUp");
    await inStep(page);
    await write(page, field(page, titles[0]), "2:6:2");
    await page.keyboard.press("Enter");
    expect(await inStep(page)).toEqual(["20", "60", "20"]);
    await reach(page, button(page, `Pin ${titles[1]}`));
    await page.keyboard.press("Space");
    await expect(button(page, `Pin ${titles[1]}`)).toHaveAttribute("aria-pressed", "true");
    await write(page, field(page, titles[0]), "15");
    await page.keyboard.press("Enter");
    expect(await inStep(page)).toEqual(["15", "60", "25"]);
    await write(page, page.getByRole("textbox", { name: "Rationale" }), why);
    await enterOn(page, button(page, "Seal my estimate"));
    await expect(page.getByText("You have sealed", { exact: true })).toBeVisible();
    await expect(button(page, "Change it")).toBeFocused();
  });

  await test.step("the facilitator seals the even split as it stands, and reveals", async () => {
    const { page } = fay;
    await enterOn(page, screen(page, "Forecast"));
    await page.waitForURL(/\/forecast/);
    await enterOn(page, button(page, "Seal my estimate"));
    await expect(page.getByText("You have sealed", { exact: true })).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /^2\s*of 2 have sealed$/ })).toBeVisible();
    await enterOn(page, button(page, "Reveal"));
    for (const someone of [fay, ada]) await expect(someone.page.getByText(why).first()).toBeVisible();
    expect(sum(await aggregate(page))).toBe(100);
    await expect(ada.page.locator("body:focus")).toHaveCount(0);
  });

  await test.step("they discuss the analyst's rationale", async () => {
    const card = (page: Page) => page.getByRole("listitem").filter({ hasText: why }).last();
    await enterOn(fay.page, card(fay.page).getByRole("button", { name: "Reply" }));
    await write(fay.page, fay.page.getByRole("textbox", { name: "Comment" }), "Which habit?");
    await enterOn(fay.page, fay.page.getByRole("button", { name: "Comment", exact: true }));
    await enterOn(ada.page, card(ada.page).getByRole("button", { name: /1 comment/ }));
    await expect(ada.page.getByText("Which habit?")).toBeVisible();
  });

  await test.step("an open round: one keeps what was said, the other moves the point", async () => {
    await enterOn(fay.page, screen(fay.page, "Session"));
    await fay.page.waitForURL(/\/session/);
    await openRound(fay.page, 2, /^Open/);
    await expect(ada.page.getByText("Round 2, open").first()).toBeVisible();
    await enterOn(ada.page, button(ada.page, "Keep my 15, 60, 25"));
    await expect(ada.page.getByText("Given just now", { exact: true })).toBeVisible();
    await expect(ada.page.locator("body:focus")).toHaveCount(0);

    await enterOn(fay.page, screen(fay.page, "Forecast"));
    await fay.page.waitForURL(/\/forecast/);
    await reach(fay.page, triangle(fay.page));
    await fay.page.keyboard.press("Shift+ArrowUp");
    await expect(fay.page.getByText("Given just now", { exact: true })).toBeVisible();
    for (const { page } of [fay, ada]) await expect(page.getByTestId("aggregate-weaken")).toHaveText(/\d/);
  });

  await test.step("the facilitator closes the round and both read the report", async () => {
    await enterOn(fay.page, button(fay.page, "Close round 2"));
    await expect(ada.page.getByText("Round 2, closed").first()).toBeVisible();
    await enterOn(
      fay.page,
      fay.page
        .getByRole("button", { name: "Read the report" })
        .or(fay.page.getByRole("link", { name: "Read the report" }))
        .first(),
    );
    await enterOn(ada.page, screen(ada.page, "Report"));
    for (const { page } of [fay, ada]) {
      await page.waitForURL(/\/report/);
      await expect(page.getByText(titles[1]).first()).toBeVisible();
    }
  });

  for (const count of presses) expect(await count()).toBe(0);
});
