import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { chromium } from "@playwright/test";
import { startProduct } from "#tests/support/product.ts";

const folder = "shots";
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const analysts = [
  {
    name: "Ada",
    before: [120_000, 660_000, 220_000],
    now: [140_000, 640_000, 220_000],
    rationale:
      "Either edge needs three of four lines to break their pattern together. Habit and the old limits are stronger than the news.",
  },
  {
    name: "Ben",
    before: [100_000, 600_000, 300_000],
    now: [120_000, 580_000, 300_000],
    rationale:
      "As Ada, except for the patrols: they have grown every year, so I leave more room on that side.",
  },
  {
    name: "Cleo",
    before: [220_000, 560_000, 220_000],
    now: [300_000, 480_000, 220_000],
    rationale:
      "The status quo is the base rate, but a succession in Moscow would freeze everything for a year, and I do not see that in the others’ numbers.",
  },
  {
    name: "Dan",
    before: [60_000, 420_000, 520_000],
    now: [70_000, 370_000, 560_000],
    rationale:
      "If Tokyo, Canberra and Manila keep lining up with Washington over Taiwan, Beijing has **less and less to lose** by being seen with Moscow. None of that needs the war to end.",
  },
  {
    name: "Eve",
    before: [380_000, 520_000, 100_000],
    now: [450_000, 470_000, 80_000],
    rationale:
      "I read the past years as caution, not constancy. Purchases already fall because China builds the engines itself, and every sanctions package raises the price of being photographed together.",
  },
];

type Place = { readonly browser: Browser; readonly base: string };
type Answer = { readonly value: { readonly round: string } };

/** A browser of somebody's own, as they open it. */
const openPage = async ({ browser, base }: Place): Promise<Page> =>
  (
    await browser.newContext({
      baseURL: base,
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
    })
  ).newPage();

const commandAs = async (page: Page, workspace: string, command: Readonly<Record<string, unknown>>) => {
  const answer = await page.request.post(`/api/v1/workspaces/${workspace}/commands`, {
    data: { id: randomUUID(), ...command },
  });
  if (!answer.ok()) throw new Error(`${JSON.stringify(command)}: ${await answer.text()}`);
  return ((await answer.json()) as Answer).value;
};

/** The owner, who entered through their link, with a link of an invitation for analysts. */
async function anOwner(place: Place, ownerLink: string) {
  const page = await openPage(place);
  const key = ownerLink.split("#")[1];
  const { workspaces } = (await (
    await page.request.post("/api/v1/enter", { data: { key, name: "Olga Owner" } })
  ).json()) as { readonly workspaces: readonly string[] };
  const workspace = workspaces[0] ?? "";
  const made = await page.request.post(`/api/v1/workspaces/${workspace}/invites`, {
    data: { role: "analyst", uses: 20, expiresInHours: 24 },
  });
  const { code, link } = (await made.json()) as { readonly code: string; readonly link: string };
  return { page, workspace, code, link };
}

/** Takes the pictures of a screen at every size, light and dark. */
async function take(page: Page, name: string, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(settled); // pictures are drawn anew at the width they find
      await page.screenshot({ path: `${folder}/${name}-${size.width}-${colorScheme}.png`, fullPage: true });
    }
  }
  process.stdout.write(`${name}\n`);
}

/** Every screen of a team of five in its rounds, taken for people to look at. */
async function takeAll(place: Place, ownerLink: string): Promise<void> {
  const stranger = await openPage(place);
  await take(stranger, "enter", ownerLink);
  const owner = await anOwner(place, ownerLink);
  const { workspace } = owner;
  const room = (screen: string) => `/w/${workspace}/${screen}`;
  const team = await Promise.all(
    analysts.map(async (analyst) => {
      const page = await openPage(place);
      await page.request.post("/api/v1/join", { data: { code: owner.code, name: analyst.name } });
      return { ...analyst, page };
    }),
  );
  await take(owner.page, "session-before", room("session"));

  const first = await commandAs(owner.page, workspace, { type: "open-round", kind: "sealed", minutes: 15 });
  for (const { page, before, rationale } of team)
    await commandAs(page, workspace, { type: "seal", ...first, values: before, rationale });
  const cleo = team[2]?.page ?? owner.page;
  await take(cleo, "forecast-sealed", room("forecast"));
  await take(owner.page, "session-sealed", room("session"));
  await commandAs(owner.page, workspace, { type: "reveal-round", ...first });
  await take(cleo, "forecast-revealed", room("forecast"));

  const second = await commandAs(owner.page, workspace, { type: "open-round", kind: "open", minutes: 12 });
  for (const { page, now, rationale } of team)
    await commandAs(page, workspace, { type: "estimate", ...second, values: now, rationale });
  await commandAs(cleo, workspace, {
    type: "comment",
    anchor: { kind: "future", id: "weaken" },
    text: "What would have to happen within a year for this one?",
  });
  for (const screen of ["forecast", "scenario", "report"]) await take(cleo, screen, room(screen));
  for (const screen of ["session", "people"]) await take(owner.page, screen, room(screen));
  await take(owner.page, "home", "/");
  await take(owner.page, "new", "/new");
  await take(stranger, "join", owner.link);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const product = await startProduct();
const executablePath = process.env["CHROMIUM_PATH"];
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  await takeAll({ browser, base: product.base }, product.ownerLink);
} finally {
  await browser.close();
  await product.stop();
}

/** Resolves once what a change of size sets off has been drawn. */
function settled(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  });
}
