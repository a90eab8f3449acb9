import type { FromText } from "#lib/exchange/scenario-from-text.ts";
import { longest, type Scenario } from "#lib/scenario/scenario.ts";
import { blankDraft, scenarioOf } from "./draft.ts";

/** The longest text that is read: an article of 40 pages. */
export const LONGEST_PASTE = 100_000;

/** What a pasted text says as a scenario: what has no place of its own goes into the background, as much as fits there. */
export function textScenario(read: FromText): Scenario {
  return scenarioOf({
    ...blankDraft,
    title: read.title,
    background: whole(besideOf(read).slice(0, longest.text)),
    futures: read.futures.map((future, key) => ({ key, ...future })),
  });
}

/** How many characters of what is set beside find no room in the background. */
export const lostOf = (read: FromText): number => Math.max(0, besideOf(read).length - longest.text);

const besideOf = ({ drivers, left }: FromText): string =>
  [...left, ...(drivers.length === 0 ? [] : [`Drivers: ${drivers.join("; ")}`])].join("\n\n");

// a cut through the middle of a character would leave half of it
const whole = (cut: string): string => (cut.isWellFormed() ? cut : cut.slice(0, -1));
