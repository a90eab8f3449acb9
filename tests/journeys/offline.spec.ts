import type { Browser } from "@playwright/test";
import type { House, Visitor } from "./house.ts";
import { expect, test } from "./house.ts";
import { enter, join } from "./team.ts";

const cellName = "Technical cooperation in Ties notably weaken";

/** Somebody whose console may complain: of a network that is gone and of doors that stay shut. */
async function guest(browser: Browser, house: House): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: house.base, viewport: { width: 1280, height: 900 } });
  return { page: await context.newPage(), context, received: [] };
}

/** Opens the cell for writing, with the caret in it. */
async function write({ page }: Visitor) {
  const cell = page.getByRole("group", { name: cellName });
  await cell.focus();
  await cell.press("Enter");
  const text = page.getByRole("textbox", { name: cellName });
  await expect(text).toBeFocused();
  return text;
}

test("the network goes, doors are shut and too much is pasted: nothing is lost and everything is said in words", async ({
  house,
  browser,
}) => {
  test.setTimeout(150_000);
  const owner = await guest(browser, house);
  const { workspace, invite } = await enter(owner, house);
  const link = await invite("analyst");
  const ada = await join(await guest(browser, house), "Ada Analyst", link);
  const cleo = await join(await guest(browser, house), "Cleo Analyst", link);
  for (const { page } of [ada, cleo]) {
    await page.goto(`/w/${workspace}/scenario`);
    await expect(page.getByTestId("corner")).toHaveText("Saved");
  }

  await test.step("what is written offline waits, and is there for both when the network is back, once", async () => {
    await write(ada);
    await ada.page.keyboard.press("Escape"); // the editor is on the page from here on
    await ada.context.setOffline(true);
    await expect(ada.page.getByTestId("corner")).toHaveText("Offline, nothing waiting");

    await write(ada);
    await ada.page.keyboard.press("ControlOrMeta+Home");
    await ada.page.keyboard.type("Written in a tunnel. ");
    await ada.page.keyboard.press("Escape");
    await ada.page.getByRole("button", { name: /Discuss The war ends quickly/ }).click();
    await ada.page.getByLabel("Comment", { exact: true }).fill("Said in the same tunnel.");
    await ada.page.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(ada.page.getByTestId("corner")).toHaveText(/^Offline, \d+ edits waiting$/);
    await expect(ada.page.getByText("Said in the same tunnel.")).toBeVisible();

    await write(cleo);
    await cleo.page.keyboard.press("ControlOrMeta+End");
    await cleo.page.keyboard.type(" Written at a desk.");
    await cleo.page.keyboard.press("Escape");
    await expect(cleo.page.getByTestId("corner")).toHaveText("Saved");
    await expect(cleo.page.getByText("Written in a tunnel.")).toHaveCount(0);

    await ada.context.setOffline(false);
    await expect(ada.page.getByTestId("corner")).toHaveText("Saved");
    await cleo.page.getByRole("button", { name: /Discuss The war ends quickly.*1/ }).click();
    for (const { page } of [ada, cleo]) {
      const cell = page.getByRole("group", { name: cellName });
      await expect(cell).toContainText("Written in a tunnel.");
      await expect(cell).toContainText("Written at a desk.");
      await expect(page.getByText("Said in the same tunnel.")).toHaveCount(1);
    }
  });

  await test.step("a paste of five megabytes is refused in words, and the text stays as it was", async () => {
    const cell = cleo.page.getByRole("group", { name: cellName });
    const before = await cell.innerText();
    const text = await write(cleo);
    await text.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "five megabytes ".repeat(350_000));
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(cleo.page.getByText(/too long: 5,000 characters at most. Nothing was pasted/)).toBeVisible();
    await cleo.page.keyboard.press("Escape");
    expect(await cell.innerText()).toBe(before);
    await expect(cleo.page.getByTestId("corner")).toHaveText("Saved");
  });

  await test.step("an invitation that is used up and one that never was say so", async () => {
    const made = await owner.page.request.post(`/api/v1/workspaces/${workspace}/invites`, {
      data: { role: "observer", uses: 1, expiresInHours: 1 },
    });
    const once = ((await made.json()) as { readonly link: string }).link;
    await join(await guest(browser, house), "Otto Observer", once);
    const { page } = await guest(browser, house);
    await page.goto(once);
    await expect(page.getByRole("heading", { name: "This invite link is used up" })).toBeVisible();
    await page.goto("/");
    await page.goto(`/join#${"x".repeat(32)}`);
    await expect(page.getByRole("heading", { name: "There is no such invitation" })).toBeVisible();
  });

  await test.step("the open page of somebody who is removed says so, soon", async () => {
    const { member } = (await (await ada.page.request.get(`/api/v1/workspaces/${workspace}`)).json()) as {
      readonly member: string;
    };
    await owner.page.request.post(`/api/v1/workspaces/${workspace}/commands`, {
      data: { id: crypto.randomUUID(), type: "remove-member", member },
    });
    await expect(ada.page.getByText("You are no longer a member.").first()).toBeVisible({ timeout: 3_000 });
  });

  expect((await owner.page.request.get("/healthz")).status()).toBe(200);
  await Promise.all(browser.contexts().map((context) => context.close()));
});
