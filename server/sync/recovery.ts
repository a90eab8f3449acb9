import { setTimeout as after } from "node:timers/promises";
import type { SyncLimits } from "./limits.ts";

/** What a board can do: everything; be read; or nothing yet, as it is being loaded anew. */
export type Stage = "open" | "read-only" | "reloading";

/** The way back after the store failed: load what is durable, be read-only for a moment, ask the writers for what they have. */
export type Recovery = {
  readonly stage: () => Stage;
  readonly fail: (cause: unknown) => void;
  readonly succeed: () => void;
  /** Resolves when the board can be read; rejects when it is closed before. */
  readonly readable: () => Promise<void>;
  readonly close: () => void;
};

type Needs<Stored> = {
  readonly limits: SyncLimits;
  readonly load: () => Promise<Stored>;
  readonly loaded: (stored: Stored) => void;
  readonly opened: () => void;
  /** Tells that the board cannot be saved or loaded, for the how manyeth time in a row. */
  readonly report: (cause: unknown, failures: number) => void;
};

/** The recovery of one board. Each failure in a row doubles the pause, up to a bound: it recovers without anybody's help. */
export function createRecovery<Stored>({ limits, load, loaded, opened, report }: Needs<Stored>): Recovery {
  let stage: Stage = "open";
  let failures = 0;
  const closing = new AbortController();
  let reloading: Promise<void> = Promise.resolve();

  const note = (cause: unknown) => {
    failures += 1;
    report(cause, failures);
  };
  const pause = () =>
    after(Math.min(limits.retryMs * 2 ** (failures - 1), limits.longestRetryMs), undefined, {
      ref: false,
      signal: closing.signal,
    });
  const loadAtLast = async (): Promise<Stored> => {
    try {
      return await load();
    } catch (cause) {
      closing.signal.throwIfAborted();
      note(cause);
      await pause();
      return loadAtLast();
    }
  };
  const reload = async () => {
    const stored = await loadAtLast();
    stage = "read-only";
    loaded(stored);
  };
  const reopen = async () => {
    await reloading;
    await pause();
    stage = "open";
    opened();
  };
  return {
    stage: () => stage,
    readable: () => reloading,
    succeed: () => (failures = 0),
    close: () => closing.abort(),
    fail(cause) {
      note(cause);
      if (closing.signal.aborted) return;
      stage = "reloading";
      reloading = reload();
      void reopen().catch((reason: unknown) => {
        if (!closing.signal.aborted) throw reason; // a mistake of ours; closed is no failure
      });
    },
  };
}
