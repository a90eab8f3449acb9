/** Which of one's own edits are durable on the server, told from the messages sent and the acknowledgements heard. */
export type Ledger = {
  /** An edit was made here, at those places. */
  readonly edited: (places: readonly string[]) => void;
  /** A fresh connection: its messages are counted from one again. */
  readonly connected: () => void;
  /** An update message went out: the answer to the server's first question (`step 2`), or an edit on its own. */
  readonly sent: (kind: "step 2" | "update") => void;
  /** The server says how many of this connection's update messages are durable. */
  readonly acknowledged: (count: number) => void;
  /** The places at which an edit could still be lost, each once: ten keystrokes in one text are one thing that waits. */
  readonly waiting: () => readonly string[];
};

/**
 * Begins with the places that an earlier page left unsaved. Until a connection's `step 2` has gone out, edits sent on
 * their own prove nothing: the server lets them lie when something before them is missing.
 */
export function ledger(already: readonly string[] = []): Ledger {
  let edits = already.length > 0 ? 1 : 0;
  let durable = 0;
  let covered: number[] = [];
  let complete = false;
  const lastAt = new Map(already.map((place) => [place, edits]));
  return {
    edited: (places) => {
      edits += 1;
      for (const place of places) lastAt.set(place, edits);
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
      for (const [place, edit] of lastAt) if (edit <= durable) lastAt.delete(place);
    },
    waiting: () => [...lastAt.keys()],
  };
}
