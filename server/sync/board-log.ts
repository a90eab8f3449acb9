import type { BoardUpdate } from "#server/store/store.ts";
import type { Connection } from "./connection.ts";

/** An update message that was accepted: the how manyeth of its connection, and what it brought, if anything. */
export type Accepted = {
  readonly connection: Connection;
  readonly ordinal: number;
  readonly isStepTwo: boolean;
  readonly update: BoardUpdate | null;
};

/** The way of accepted updates into the store: whatever arrives while one append is under way goes into the next. */
export type BoardLog = {
  readonly add: (accepted: Accepted) => void;
  /** Calls one of the two, once everything added so far is durable or is lost; at once when nothing is under way. */
  readonly whenSettled: (durable: () => void, lost: () => void) => void;
  readonly isIdle: () => boolean;
  /** Bytes that are not durable yet. */
  readonly waiting: () => number;
};

type Needs = {
  readonly append: (updates: readonly BoardUpdate[]) => Promise<unknown>;
  /** These are durable now, in this order. */
  readonly committed: (batch: readonly Accepted[]) => void;
  /** Nothing of what was under way is durable, nor will it be. */
  readonly failed: (cause: unknown) => void;
};

/** The log of one board. */
export function createBoardLog({ append, committed, failed }: Needs): BoardLog {
  let collected: Accepted[] = [];
  let flying: readonly Accepted[] = [];
  let turn: NodeJS.Immediate | null = null;
  let waits: { readonly mark: number; readonly durable: () => void; readonly lost: () => void }[] = [];
  let [added, durable, bytes] = [0, 0, 0];

  const flush = () => {
    turn = null;
    if (flying.length > 0 || collected.length === 0) return;
    [flying, collected] = [collected, []];
    const updates = flying.flatMap(({ update }) => update ?? []);
    // A mistake of ours in what follows must not pass for a failure of the store: it rejects and is not caught here.
    void (updates.length === 0 ? Promise.resolve() : append(updates)).then(succeed, fail);
  };
  const succeed = () => {
    const batch = flying;
    flying = [];
    bytes -= batch.reduce((sum, accepted) => sum + sizeOf(accepted), 0);
    durable += batch.length;
    const due = waits.filter(({ mark }) => mark <= durable);
    waits = waits.filter(({ mark }) => mark > durable);
    due.forEach((wait) => wait.durable()); // whoever waits for the whole gets it before what comes after it
    committed(batch);
    flush();
  };
  const fail = (cause: unknown) => {
    const lost = waits;
    [flying, collected, waits] = [[], [], []];
    [added, bytes] = [durable, 0];
    failed(cause);
    lost.forEach((wait) => wait.lost());
  };
  return {
    add(accepted) {
      collected.push(accepted);
      bytes += sizeOf(accepted);
      added += 1;
      turn ??= setImmediate(flush);
    },
    whenSettled(whenDurable, whenLost) {
      if (added === durable) whenDurable();
      else waits.push({ mark: added, durable: whenDurable, lost: whenLost });
    },
    isIdle: () => added === durable,
    waiting: () => bytes,
  };
}

const sizeOf = ({ update }: Accepted): number => update?.bytes.length ?? 0;
