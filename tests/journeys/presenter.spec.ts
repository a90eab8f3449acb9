import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./house.ts";
import { enter, found, titles } from "./team.ts";

const names = ["Ada Analyst", "Ben Analyst", "Cleo Analyst"] as const;
const estimates = [
  [150_000, 500_000, 350_000],
  [300_000, 401_000, 299_000],
  [83_171, 204_262, 712_567],
] as const;
const secret = { said: "Canary-rationale-2291", values: [8.3171, 20.4262, 71.2567] };

test("the presenter view follows the phases by itself, and has a code to join and no controls", async ({
  house,
  visitor,
}) => {
  const owner = await visitor("owner", { width: 1440, height: 900 });
  const { workspace, invite } = await enter(owner, house);
  const wall = owner.page;
  const main = wall.getByRole("main");
  const stage = (chip: string) => expect(main.getByText(chip).first()).toBeVisible();
  const give = async ({ request }: Page, command: Readonly<Record<string, unknown>>) => {
    const data = { id: randomUUID(), ...command };
    const answer = await request.post(`/api/v1/workspaces/${workspace}/commands`, { data });
    expect(answer.ok(), `${JSON.stringify(command)}: ${await answer.text()}`).toBe(true);
    return (
      ((await answer.json()) as { readonly value: { readonly round: string } | null }).value?.round ?? ""
    );
  };
  const code = (await invite("analyst")).split("#")[1];
  const analysts: Page[] = [];
  for (const name of names) {
    const { page } = await visitor(name);
    await page.request.post("/api/v1/join", { data: { code, name } });
    analysts.push(page);
  }
  const eachSays = async (type: "estimate" | "seal", round: string) => {
    for (const [by, page] of analysts.entries())
      await give(page, { type, round, values: estimates[by], rationale: by === 2 ? secret.said : "So." });
  };
  const dots = main.locator("[data-dot]");
  const percents = main.getByText("%", { exact: true });
  const nothingToPress = async () => {
    for (const role of ["button", "textbox", "slider", "radio", "checkbox", "combobox"] as const)
      await expect(main.getByRole(role)).toHaveCount(0);
    await expect(main.getByRole("img", { name: "QR code of the invite link" })).toBeVisible();
  };

  await test.step("before a round there is the code, large", async () => {
    await wall.goto(`/w/${workspace}/present`);
    await expect(main.getByText("Point your phone at it to join")).toBeVisible();
    await nothingToPress();
  });

  await test.step("an open round: the dots and what the team says", async () => {
    const round = await give(wall, { type: "open-round", kind: "open", minutes: 15 });
    await stage("Round 1, open");
    await expect(percents).toHaveCount(0);
    await eachSays("estimate", round);
    await expect(dots).toHaveCount(names.length);
    for (const name of titles) await expect(main.getByRole("heading", { name })).toBeVisible();
    await nothingToPress();
    await give(wall, { type: "close-round", round });
    await stage("Round 1, closed");
  });

  await test.step("a sealed round: the count, and nobody's number; the reveal and who talks to whom; the end", async () => {
    const round = await give(wall, { type: "open-round", kind: "sealed", minutes: 15 });
    await stage("Round 2, sealed");
    owner.received.length = 0;
    await eachSays("seal", round);
    await expect(main).toContainText(/3\s*of 3 have sealed/);
    await expect(dots).toHaveCount(0);
    await expect(percents).toHaveCount(0);
    for (const name of [...names, ...titles]) await expect(main).not.toContainText(name);
    expect(found(owner, { ...secret, values: [] })).toEqual([]);
    await nothingToPress();

    await give(wall, { type: "reveal-round", round });
    await stage("Round 2, revealed");
    await expect(dots).toHaveCount(names.length);
    await expect(percents).toHaveCount(titles.length);
    const pairs = main.getByRole("region", { name: "Talk in pairs" }).getByRole("listitem");
    // Ada was the one left alone in round 1
    await expect(pairs).toHaveText([
      "Cleo Analyst and Ada Analyst 36 points apart",
      "Ben Analyst listens to Cleo Analyst and Ada Analyst",
    ]);
    expect(await fits(wall), "all of it stands on the wall").toBe(true);
    await nothingToPress();

    await give(wall, { type: "close-round", round });
    await stage("Round 2, closed");
    await expect(pairs).toHaveCount(0);
    await expect(percents).toHaveCount(titles.length);
    await nothingToPress();
  });
});

/** Nothing is cut off, neither by the window nor by the part of the wall it stands in. */
const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll(".present, .present-body, .present .rows, .present-pairs")];
    return parts.every(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1);
  });
