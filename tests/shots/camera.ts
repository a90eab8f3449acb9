import type { Browser, Page } from "@playwright/test";

const folder = "shots";
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** Where the product runs, and the browser that looks at it. */
export type Place = { readonly browser: Browser; readonly base: string };

/** A browser of somebody's own, as they open it. */
export async function openPage({ browser, base }: Place): Promise<Page> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  return context.newPage();
}

/** Takes the pictures of a screen at every size, light and dark. */
export async function take(page: Page, name: string, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await takeAsItIs(page, name);
}

/** Takes the pictures of what stands on the page now, a dialog or a list that is open included. */
export async function takeAsItIs(page: Page, name: string, { whole = true } = {}): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(settled); // pictures are drawn anew at the width they find
      await page.screenshot({
        path: `${folder}/${name}-${size.width}-${colorScheme}.png`,
        fullPage: whole,
      });
    }
  }
  process.stdout.write(`${name}\n`);
}

/** Resolves once what a change of size sets off has been drawn. */
function settled(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  });
}
