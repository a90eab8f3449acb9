import { expect, test } from "./house.ts";
import { aggregate, enter, found, join, logarithmicPool, sum, titles } from "./team.ts";

/** As much of an export as this journey reads. */
type Exported = {
  readonly journal: readonly {
    readonly event: {
      readonly type: string;
      readonly openings?: readonly { readonly values: readonly number[] }[];
    };
  }[];
  readonly aggregates: readonly { readonly result: unknown }[];
};

test("a facilitator, three analysts and an observer run the example from invitation to export", async ({
  house,
  visitor,
}) => {
  test.setTimeout(240_000);
  const { workspace, invite } = await enter(await visitor("owner"), house);
  const arrive = async (name: string, role: string, size?: { width: number; height: number }) =>
    join(await visitor(name, size), name, await invite(role));
  const facilitator = await arrive("Fay Facilitator", "facilitator");
  const ada = await arrive("Ada Analyst", "analyst");
  const ben = await arrive("Ben Analyst", "analyst", { width: 390, height: 844 });
  const cleo = await arrive("Cleo Analyst", "analyst");
  const otto = await arrive("Otto Observer", "observer");
  const everyone = [facilitator, ada, ben, cleo, otto];

  await test.step("an open round: estimates by triangle, slider, number field and keyboard", async () => {
    await facilitator.page.goto(`/w/${workspace}/session`);
    await facilitator.page.getByRole("radio", { name: /Open/ }).first().check();
    await facilitator.page.getByRole("button", { name: "Open round 1" }).first().click();
    await facilitator.page.goto(`/w/${workspace}/forecast`);
    await expect(ada.page.getByText("Round 1, open").first()).toBeVisible();

    const face = await ada.page.getByLabel("Your estimate").first().boundingBox();
    if (face === null) throw new Error("the triangle is not on the page");
    await ada.page.mouse.move(face.x + face.width * 0.5, face.y + face.height * 0.6);
    await ada.page.mouse.down();
    await ada.page.mouse.move(face.x + face.width * 0.55, face.y + face.height * 0.45, { steps: 8 });
    await ada.page.mouse.up();

    const slider = ben.page.getByRole("slider", { name: titles[1] });
    await slider.focus();
    for (let press = 0; press < 12; press += 1) await slider.press("ArrowRight");

    const field = cleo.page.getByLabel(`${titles[2]}, percent`);
    await field.fill("5:3:2");
    await field.press("Enter");

    for (const { page } of everyone)
      await expect(page.getByTestId("aggregate-weaken")).toHaveText(/\d/, { timeout: 5_000 });
    await expect
      .poll(
        async () =>
          new Set(await Promise.all(everyone.map(async ({ page }) => (await aggregate(page)).join()))).size,
      )
      .toBe(1);
    expect(sum(await aggregate(otto.page))).toBe(100);
  });

  await test.step("what one changes everybody sees within a second", async () => {
    const before = (await aggregate(otto.page)).join();
    const field = cleo.page.getByLabel(`${titles[0]}, percent`);
    await field.fill("90");
    await field.press("Enter");
    await expect
      .poll(async () => (await aggregate(otto.page)).join(), { timeout: 3_000, intervals: [50] })
      .not.toBe(before);
  });

  await test.step("a comment on a driver reaches the others", async () => {
    await ada.page.goto(`/w/${workspace}/scenario`);
    await cleo.page.goto(`/w/${workspace}/scenario`);
    await ada.page.getByRole("button", { name: /Discuss The war ends quickly/ }).click();
    await ada.page.getByLabel("Comment", { exact: true }).fill("Quickly by whose clock?");
    await ada.page.getByRole("button", { name: "Comment", exact: true }).click();
    await cleo.page.getByRole("button", { name: /Discuss The war ends quickly.*1/ }).click();
    await expect(cleo.page.getByText("Quickly by whose clock?")).toBeVisible();
  });

  await test.step("one cell is edited by two at once and holds both", async () => {
    const name = "Technical cooperation in Ties notably weaken";
    for (const { page } of [ada, cleo]) {
      const cell = page.getByRole("group", { name });
      await cell.focus();
      await cell.press("Enter");
      await expect(page.getByRole("textbox", { name })).toBeFocused();
    }
    await ada.page.keyboard.press("ControlOrMeta+Home");
    await cleo.page.keyboard.press("ControlOrMeta+End");
    await Promise.all([
      ada.page.keyboard.type("Slowly at first. "),
      cleo.page.keyboard.type(" And then at once."),
    ]);
    for (const { page } of [ada, cleo]) {
      await expect(page.getByRole("textbox", { name })).toContainText("Slowly at first.");
      await expect(page.getByRole("textbox", { name })).toContainText("And then at once.");
      await page.keyboard.press("Escape");
    }
  });

  const secret = { said: "Canary-rationale-7714", values: [8.3171, 20.4262, 71.2567] };
  await test.step("a sealed round: nobody gets a byte of what is hidden", async () => {
    await facilitator.page.goto(`/w/${workspace}/session`);
    await facilitator.page.getByRole("button", { name: "Close round 1" }).first().click();
    await facilitator.page.getByRole("button", { name: /^Close with \d/ }).click();
    await facilitator.page
      .getByRole("radio", { name: /Sealed/ })
      .first()
      .check();
    await facilitator.page.getByRole("button", { name: "Open round 2" }).first().click();
    for (const { page } of [ada, ben, cleo, otto]) await page.goto(`/w/${workspace}/forecast`);
    for (const { page } of [ada, ben, cleo])
      await expect(page.getByText("Round 2, sealed").first()).toBeVisible();
    for (const one of everyone) one.received.length = 0;

    await ada.page.getByLabel(`${titles[0]}, percent`).fill("8.3171:20.4262:71.2567");
    await ada.page.getByLabel(`${titles[0]}, percent`).press("Enter");
    await ada.page.getByLabel("Rationale").fill(secret.said);
    await ada.page.getByRole("button", { name: "Seal my estimate" }).click();
    await expect(ada.page.getByText("You have sealed").first()).toBeVisible();
    for (const { page } of [ben, cleo]) {
      await page.getByRole("button", { name: "Seal my estimate" }).click();
      await expect(page.getByText("You have sealed").first()).toBeVisible();
    }
    await expect(otto.page.getByRole("status").filter({ hasText: /^3\s*of 3 have sealed$/ })).toBeVisible();
    for (const path of ["", "/record", "/journal", "/export?format=json", "/export?format=csv", "/scenario"])
      await Promise.all(
        [facilitator, ben, cleo, otto].map(({ page }) =>
          page.evaluate(
            (url) => fetch(url).then((answer) => answer.text()),
            `/api/v1/workspaces/${workspace}${path}`,
          ),
        ),
      );
    await Promise.all([facilitator, otto].map(({ page }) => page.goto(`/w/${workspace}/report`)));
    for (const one of [facilitator, ben, cleo, otto]) expect(found(one, secret)).toEqual([]);
    expect(house.log()).not.toContain(secret.said);
  });

  await test.step("the reveal shows it to everyone", async () => {
    await Promise.all([ben, cleo, otto].map(({ page }) => page.goto(`/w/${workspace}/forecast`)));
    await facilitator.page.goto(`/w/${workspace}/session`);
    await facilitator.page
      .getByRole("button", { name: /^Reveal/ })
      .first()
      .click();
    for (const { page } of [ben, cleo, otto]) await expect(page.getByText(secret.said).first()).toBeVisible();
    for (const one of [ben, cleo, otto])
      expect(found(one, secret).length, "the search finds it once it may").toBeGreaterThan(0);
  });

  await test.step("report and export; the aggregate recomputed from the export is the one shown", async () => {
    await otto.page.goto(`/w/${workspace}/report`);
    await expect(otto.page.getByText(secret.said).first()).toBeVisible();
    await otto.page.goto(`/w/${workspace}/forecast`);
    const shown = await aggregate(otto.page);
    const file = await otto.page.evaluate(
      (url) => fetch(url).then((answer) => answer.text()),
      `/api/v1/workspaces/${workspace}/export?format=json`,
    );
    const { journal, aggregates } = JSON.parse(file) as Exported;
    const openings = journal.findLast(({ event }) => event.type === "round revealed")?.event.openings ?? [];
    const rows = openings.map(({ values }) => values.map((part) => part / 1_000_000));
    expect(rows).toHaveLength(3);
    for (const [k, probability] of logarithmicPool(rows).entries())
      expect(Math.abs(probability * 100 - (shown[k] ?? 0))).toBeLessThan(1);
    expect(JSON.stringify(aggregates.at(-1)?.result)).toContain(String(shown[0]));
  });
});
