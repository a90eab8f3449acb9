import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./house.ts";
import { enter } from "./team.ts";

const phone = { width: 390, height: 664 };

for (const kind of ["open", "sealed"] as const) {
  test(`who follows a link on a phone sees the whole instrument of a round that is ${kind}, and estimates without scrolling`, async ({
    house,
    visitor,
  }) => {
    const owner = await visitor("owner");
    const { workspace, invite } = await enter(owner, house);
    await owner.page.request.post(`/api/v1/workspaces/${workspace}/commands`, {
      data: { id: randomUUID(), type: "open-round", kind, minutes: 30 },
    });
    const { page } = await visitor("newcomer", phone);
    await page.goto(await invite("analyst"));
    await page.getByLabel(/^Your name/).fill("Nora Newcomer");
    await page.getByRole("button", { name: /^Join/ }).click();

    const triangle = page.getByRole("img", { name: "Your estimate" });
    await expect(triangle).toBeFocused();
    const dock = await boxOf(page.getByRole("button", { name: "Seal my estimate" }), kind === "sealed");
    const face = await boxOf(triangle);
    expect(face.y).toBeGreaterThanOrEqual(0);
    expect(face.y + face.height).toBeLessThanOrEqual(Math.min(dock.y, phone.height));

    // by the mouse: a locator would scroll what is stuck to the bottom out of the padding of the page
    await page.mouse.click(face.x + face.width * 0.45, face.y + face.height * 0.5);
    if (kind === "sealed") await page.mouse.click(dock.x + dock.width / 2, dock.y + dock.height / 2);
    const given = page.getByText(kind === "sealed" ? "You have sealed" : "Given just now", { exact: true });
    await expect(given).toBeAttached();
    expect(await scrolled(page)).toBe(0);
  });
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** Where something stands on the screen; far below it when it is not there. */
async function boxOf(place: Locator, isThere = true) {
  const box = isThere ? await place.boundingBox() : null;
  return box ?? { x: 0, y: Number.POSITIVE_INFINITY, width: 0, height: 0 };
}
