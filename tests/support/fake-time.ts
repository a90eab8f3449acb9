import { vi } from "vitest";

/** Time that passes only when somebody lets it; what really takes time (the hashing of the platform) still does. */
export function fakeTime(now: string): void {
  vi.useFakeTimers({
    now: Date.parse(now),
    toFake: ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"],
  });
}

const MOST_STEPS = 5000;

/** Lets time pass in steps until a condition holds; throws when it never does. */
export async function passUntil(holds: () => boolean | Promise<boolean>, stepMs = 50): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await holds()) return;
    await vi.advanceTimersByTimeAsync(stepMs);
    await new Promise(setImmediate);
  }
  throw new Error("what was waited for did not come about");
}
