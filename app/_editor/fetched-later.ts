import { whenIdle } from "#app/_ui/when-idle.ts";

/** Something that is fetched on its own, ahead of time or when it is needed. */
export type FetchedLater<Value> = {
  /** What has been fetched; null until then. */
  readonly now: () => Value | null;
  /** Fetches it, again where that failed before; null when it cannot be had soon. */
  readonly soon: () => Promise<Value | null>;
  /** Fetches it when the browser has nothing else to do; what fails is tried again when it is needed. */
  readonly ahead: () => void;
};

const PATIENCE_MS = 2_500;

/** Keeps what `fetch` brings, and lives with its failing: without a connection it does. */
export function fetchedLater<Value>(fetch: () => Promise<Value>): FetchedLater<Value> {
  let value: Value | null = null;
  let isAhead = false;
  const soon = () => {
    const fetched = fetch().then(
      (got) => (value = got),
      () => null,
    );
    return Promise.race([
      fetched,
      new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS)),
    ]);
  };
  return {
    now: () => value,
    soon,
    ahead: () => {
      if (isAhead || value !== null) return;
      isAhead = true;
      whenIdle(() => void soon().then(() => (isAhead = false)));
    },
  };
}
