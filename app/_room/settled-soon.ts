import type { Held } from "./held.ts";

/** Resolves when what is held is as wished, or when the time is up. */
export function settledSoon<Value>(
  of: Held<Value>,
  isAsWished: (value: Value) => boolean,
  patienceMs = 10_000,
): Promise<void> {
  if (isAsWished(of.now())) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = Number.isFinite(patienceMs) ? setTimeout(() => finish(), patienceMs) : undefined;
    const stop = of.subscribe(() => {
      if (isAsWished(of.now())) finish();
    });
    const finish = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
  });
}
