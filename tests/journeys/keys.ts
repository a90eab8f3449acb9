import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

const MOST_STOPS = 90;

/** Moves the focus by Tab or Shift+Tab until it is on that control, the shorter way along the page; fails when it does not come there. */
export async function reach(page: Page, control: Locator): Promise<void> {
  await expect(control.first()).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    // for a moment a field and the editor that takes its place are both there, by the same name
    const way = await control.evaluateAll(wayTo);
    if (way === null) return;
    await page.keyboard.press(way);
  }
  throw new Error(`Tab does not reach ${control.toString()} within ${MOST_STOPS} stops`);
}

/** Reaches a button or link that can be used and presses Enter on it. */
export async function enterOn(page: Page, control: Locator): Promise<void> {
  await reach(page, control);
  await expect(control).not.toHaveAttribute("aria-disabled", "true");
  await expect(control).toBeFocused();
  await page.keyboard.press("Enter");
}

/** Chooses one of a group of radio buttons by the arrow keys. */
export async function choose(page: Page, group: Locator, name: RegExp): Promise<void> {
  await reach(page, group.getByRole("radio", { checked: true }));
  const wanted = group.getByRole("radio", { name });
  for (let stop = 0; stop < 5 && !(await wanted.isChecked()); stop += 1)
    await page.keyboard.press("ArrowDown");
  await expect(wanted).toBeChecked();
}

/** Reaches a field and types there, in place of all that stood in it. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** Counts every press of a pointer from here on; nobody who uses the keyboard alone makes one. */
export async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    addEventListener(
      "pointerdown",
      () => sessionStorage.setItem("pressed", String(1 + Number(sessionStorage.getItem("pressed") ?? 0))),
      true,
    );
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem("pressed") ?? 0));
}

/** Runs in the page. */
function wayTo(controls: readonly Element[]): "Tab" | "Shift+Tab" | null {
  const here = document.activeElement;
  const [control] = controls;
  if (here !== null && controls.includes(here)) return null;
  if (here === null || here === document.body || control === undefined) return "Tab";
  const isAfter = (here.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isAfter ? "Tab" : "Shift+Tab";
}
