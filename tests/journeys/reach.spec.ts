import { randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./house.ts";
import { enter } from "./team.ts";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const matterOfColour = ["color-contrast", "link-in-text-block"]; // all that the dark can change
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** What axe finds on the page as it is, in one scheme of colours. */
async function violated(page: Page, colorScheme: "light" | "dark"): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const axe = new AxeBuilder({ page }).setLegacyMode(); // no frames here, and no page opened for each look
  const looking = colorScheme === "light" ? axe.withTags(standards) : axe.withRules(matterOfColour);
  return (await looking.analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
  );
}

/** What stands in somebody's way on the page, at both sizes, light and dark; nothing, one hopes. */
async function obstacles(page: Page): Promise<readonly string[]> {
  const found: string[] = (await page.title()) === "" ? ["no title"] : [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const scheme of ["light", "dark"] as const)
      found.push(...(await violated(page, scheme)).map((what) => `${size.width}, ${scheme}: ${what}`));
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) found.push(`${size.width}: ${over} px wider than the window`);
  }
  return found;
}

test.use({ trace: "off" }); // a picture of the page for each of axe's looks takes longer than they do

test("every screen can be read and used by everybody: at a desk and on a phone, light and dark", async ({
  house,
  visitor,
}) => {
  test.setTimeout(240_000);
  const owner = await visitor("owner");
  const { workspace, invite } = await enter(owner, house);
  const commandAs = async ({ request }: Page, command: Readonly<Record<string, unknown>>) => {
    const data = { id: randomUUID(), ...command };
    const answer = await request.post(`/api/v1/workspaces/${workspace}/commands`, { data });
    return (await answer.json()) as { readonly value: { readonly round: string } };
  };
  const { value } = await commandAs(owner.page, { type: "open-round", kind: "open" });
  const estimates = [
    { name: "Ada Analyst", values: [150_000, 600_000, 250_000] },
    { name: "Ben Analyst", values: [300_000, 400_000, 300_000] },
  ];
  for (const { name, values } of estimates) {
    const { page } = await visitor(name);
    const code = (await invite("analyst")).split("#")[1];
    await page.request.post("/api/v1/join", { data: { code, name } });
    await commandAs(page, { type: "estimate", round: value.round, values, rationale: `As ${name} sees it.` });
  }

  const { page } = owner;
  const stranger = (await visitor("stranger")).page;
  const room = (screen: string) => ({ page, path: `/w/${workspace}/${screen}` });
  const screens = [
    { name: "Enter", page: stranger, path: house.ownerLink },
    { name: "Join", page: stranger, path: await invite("analyst") },
    { name: "Home", page, path: "/" },
    { name: "Forecast", ...room("forecast") },
    { name: "Scenario", ...room("scenario") },
    { name: "Session console", ...room("session") },
    { name: "People", ...room("people") },
    { name: "Report", ...room("report") },
  ];
  for (const screen of screens)
    await test.step(screen.name, async () => {
      await screen.page.goto(screen.path);
      await expect(screen.page.getByRole("heading", { level: 1 })).toBeVisible();
      await screen.page.waitForLoadState("networkidle");
      expect.soft(await obstacles(screen.page), screen.name).toEqual([]);
    });
});
