import type { Page } from "@playwright/test";
import { expect, test } from "./house.ts";
import { enter } from "./team.ts";

const more = (page: Page) => page.getByRole("button", { name: "More ways on" });

const layers = [
  { opened: '[role="menu"]', press: (page: Page) => more(page).click() },
  { opened: '[role="dialog"]', press: (page: Page) => page.keyboard.press("Control+k") },
] as const;

/** Keeps the scripts back that the page itself does not name, until they are let go. */
async function holdParts(page: Page, path: string): Promise<() => void> {
  const html = await (await page.request.get(path)).text();
  const { promise: isLetGo, resolve: letGo } = Promise.withResolvers<void>();
  await page.route("**/*.js", async (route) => {
    const name = route.request().url().split("/").at(-1) ?? "";
    if (!html.includes(name)) await isLetGo;
    await route.continue();
  });
  return letGo;
}

test("what is pressed before its part has come opens when it comes, and without the network once it is there", async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ baseURL: house.base }); // its console may complain of a network that is gone
  const page = await context.newPage();
  const { workspace } = await enter({ page, context, received: [] }, house);
  const forecast = `/w/${workspace}/forecast`;

  for (const { opened, press } of layers) {
    await test.step(`${opened} is asked for before it has come`, async () => {
      const letGo = await holdParts(page, forecast);
      await page.goto(forecast);
      await expect(page.getByTestId("corner")).toHaveText("Saved");
      await press(page);
      await expect(more(page)).toHaveAttribute("aria-haspopup", "menu");
      await expect(more(page)).toHaveAttribute("aria-expanded", "false");
      await expect(page.locator(opened)).toHaveCount(0);
      letGo();
      await expect(page.locator(`${opened}:focus-within`)).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.locator(opened)).toHaveCount(0);
      await page.unrouteAll({ behavior: "wait" });
    });
  }

  await test.step("with the network gone after a rest, both open", async () => {
    await page.goto(forecast);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    for (const { opened, press } of layers) {
      await press(page);
      await expect(page.locator(`${opened}:focus-within`)).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.locator(opened)).toHaveCount(0);
    }
  });
  await context.close();
});
