/** How far one connection's update messages have come. They are counted from 1; ignored ones are made good by a later step 2. */
export type Progress = {
  /** Counts one more message. */
  readonly count: () => number;
  /** That message was ignored. */
  readonly skip: (ordinal: number) => void;
  /** That message is durable, and so is everything before it that was not ignored; a step 2 makes good what was. */
  readonly durable: (ordinal: number, isStepTwo: boolean) => void;
  /** Nothing beyond what is durable was kept. */
  readonly lose: () => void;
  /** How many messages from the first on are durable. */
  readonly saved: () => number;
};

/** The progress of a connection that has said nothing yet. */
export function createProgress(): Progress {
  let [counted, reached, saved] = [0, 0, 0];
  let ignored: { readonly first: number; readonly last: number } | null = null;
  const settle = () => {
    saved = ignored === null ? reached : Math.max(saved, Math.min(reached, ignored.first - 1));
  };
  return {
    count: () => (counted += 1),
    skip(ordinal) {
      ignored = { first: ignored?.first ?? ordinal, last: ordinal };
    },
    durable(ordinal, isStepTwo) {
      reached = Math.max(reached, ordinal);
      if (isStepTwo && ignored !== null && ignored.first < ordinal)
        ignored = ignored.last < ordinal ? null : { first: ordinal + 1, last: ignored.last };
      settle();
    },
    lose() {
      if (counted > saved) ignored = { first: saved + 1, last: counted };
    },
    saved: () => saved,
  };
}
