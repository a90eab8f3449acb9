/** Tells others that somebody is writing, for as long as they are. */
export type TypingSign = {
  /** A key was pressed. */
  readonly typed: () => void;
  /** What was written is sent, or left. */
  readonly stop: () => void;
};

const PACE_MS = 1_000;
const REST_MS = 4_000;

/** Shows the sign from the first key on until four seconds pass without one; it changes once a second at most. */
export function typingSign(show: (isWriting: boolean) => void): TypingSign {
  let isWanted = false;
  let isShown = false;
  let changedAt = Number.NEGATIVE_INFINITY;
  let due: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const change = () => {
    due = undefined;
    if (isWanted === isShown) return;
    isShown = isWanted;
    changedAt = Date.now();
    show(isShown);
  };
  const want = (is: boolean) => {
    isWanted = is;
    clearTimeout(due);
    const wait = changedAt + PACE_MS - Date.now();
    if (wait <= 0) change();
    else due = setTimeout(change, wait);
  };
  const stop = () => {
    clearTimeout(rest);
    want(false);
  };
  return {
    typed: () => {
      clearTimeout(rest);
      rest = setTimeout(stop, REST_MS);
      want(true);
    },
    stop,
  };
}
