import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./house.ts";
import { reach } from "./keys.ts";
import { enter, join, titles } from "./team.ts";

/** The sliders, fields and pins of three futures as a screen reader hands them on, with what the fields say. */
const instrument = (said: readonly string[]) =>
  titles
    .flatMap((title, index) => [
      `- slider "${title}"`,
      `- textbox "${title}, percent": "${said[index] ?? ""}"`,
      `- button "Pin ${title}"`,
    ])
    .join("\n");

const slider = (page: Page, title: string) => page.getByRole("slider", { name: title, exact: true });
const field = (page: Page, title: string) => page.getByRole("textbox", { name: `${title}, percent` });
const own = (page: Page) => page.getByRole("region", { name: "Your estimate" });

test("somebody who sees nothing estimates by roles, names and values alone, and hears what comes of it", async ({
  house,
  visitor,
}) => {
  const owner = await visitor("owner");
  const { workspace, invite } = await enter(owner, house);
  await owner.page.request.post(`/api/v1/workspaces/${workspace}/commands`, {
    data: { id: randomUUID(), type: "open-round", kind: "open", minutes: 30 },
  });
  const { page } = await join(await visitor("Ada"), "Ada Analyst", await invite("analyst"));
  const other = await join(await visitor("Ben"), "Ben Analyst", await invite("analyst"));

  await test.step("the own part is a region, with a picture that says the vector and its three sliders and fields", async () => {
    await expect(own(page)).toMatchAriaSnapshot(`
      - region "Your estimate":
        - heading "Your estimate" [level=2]
        - img "Your estimate"
    `);
    await expect(page.getByRole("img", { name: "Your estimate" })).toHaveAccessibleDescription(
      /Weaken 34, Status quo 33, Strengthen 33 percent\. The arrow keys move it/,
    );
    await expect(own(page)).toMatchAriaSnapshot(instrument(["34", "33", "33"]));
    await expect(slider(page, titles[0])).toHaveAttribute("aria-valuetext", "34 percent, 66 remain");
  });

  await test.step("a slider says its value in words and what remains, after every key", async () => {
    await reach(page, slider(page, titles[1]));
    await page.keyboard.press("PageUp");
    await expect(slider(page, titles[1])).toHaveAttribute("aria-valuetext", "43 percent, 57 remain");
    await page.keyboard.press("Shift+ArrowRight");
    await expect(slider(page, titles[1])).toHaveAttribute("aria-valuetext", "48 percent, 52 remain");
  });

  await test.step("a field takes a vector, and what cannot be read is an alert and describes the field", async () => {
    await reach(page, field(page, titles[0]));
    await page.keyboard.type("much");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "“much” is not a number here." })).toBeVisible();
    await expect(field(page, titles[0])).toHaveAccessibleDescription(/“much” is not a number here\./);
    await page.keyboard.press("Escape");
    await page.keyboard.type("1:3:1");
    await page.keyboard.press("Enter");
    await expect(own(page)).toMatchAriaSnapshot(instrument(["20", "60", "20"]));
    await expect(page.getByRole("img", { name: "Your estimate" })).toHaveAccessibleDescription(
      /Weaken 20, Status quo 60, Strengthen 20 percent/,
    );
  });

  await test.step("a pin says that it holds, and a fixed future is a slider that cannot be moved", async () => {
    const pin = page.getByRole("button", { name: `Pin ${titles[1]}` });
    await reach(page, pin);
    await page.keyboard.press("Space");
    await expect(page.getByRole("button", { name: `Pin ${titles[1]}`, pressed: true })).toBeFocused();
    await expect(slider(page, titles[1])).toBeDisabled();
    await reach(page, field(page, titles[0]));
    await page.keyboard.type("90");
    await page.keyboard.press("Enter");
    await expect(field(page, titles[0])).toHaveAccessibleDescription(/pinned at 60/);
    await page.keyboard.press("Escape");
  });

  await test.step("that it is given stands in words; the rationale goes by a button that says so", async () => {
    await expect(own(page).getByText("Given just now")).toBeVisible();
    await reach(page, page.getByRole("textbox", { name: "Rationale" }));
    await page.keyboard.type("Habit.");
    await reach(page, page.getByRole("button", { name: "Give the rationale" }));
    await page.keyboard.press("Enter");
    await expect(own(page).getByText(/^Given \d\d:\d\d, with your number$/)).toBeVisible();
  });

  await test.step("what the others do to the aggregate is said once, politely", async () => {
    const give = other.page.getByRole("button", { name: /^Give 34, 33, 33$/ });
    await reach(other.page, give);
    await other.page.keyboard.press("Enter");
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: /^Aggregate: Weaken \d+, Status quo \d+, Strengthen \d+ percent$/ }),
    ).toHaveCount(1);
  });
});
