/** Which of one's own edits are durable on the server, told from the messages sent and the acknowledgements heard. */
export type Ledger = {
  /** An edit was made here. */
  readonly edited: () => void;
  /** A fresh connection: its messages are counted from one again. */
  readonly connected: () => void;
  /** An update message went out: the answer to the server's first question (`step 2`), or an edit on its own. */
  readonly sent: (kind: "step 2" | "update") => void;
  /** The server says how many of this connection's update messages are durable. */
  readonly acknowledged: (count: number) => void;
  /** How many edits could still be lost. */
  readonly waiting: () => number;
};

/**
 * Counts from `already` edits that an earlier page left unsaved. Until a connection's `step 2` has gone out, edits sent on
 * their own prove nothing: the server lets them lie when something before them is missing.
 */
export function ledger(already = 0): Ledger {
  let edits = already;
  let durable = 0;
  let covered: number[] = [];
  let complete = false;
  return {
    edited: () => {
      edits += 1;
    },
    connected: () => {
      covered = [];
      complete = false;
    },
    sent: (kind) => {
      complete ||= kind === "step 2";
      covered.push(complete ? edits : durable);
    },
    acknowledged: (count) => {
      durable = Math.max(durable, covered[count - 1] ?? 0);
    },
    waiting: () => edits - durable,
  };
}
