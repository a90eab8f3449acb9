let isDown = false;

/** Keeps in mind whether a pointer is pressed, until the function that it returns is called. */
export function watchPresses(): () => void {
  const down = () => (isDown = true);
  const up = () => (isDown = false);
  addEventListener("pointerdown", down, true);
  addEventListener("pointerup", up, true);
  addEventListener("pointercancel", up, true);
  return () => {
    up();
    removeEventListener("pointerdown", down, true);
    removeEventListener("pointerup", up, true);
    removeEventListener("pointercancel", up, true);
  };
}

/** Does something once no pointer is pressed: what is being pressed must not move away under it. */
export function afterPress(work: () => void): void {
  if (!isDown) return work();
  const later = new AbortController();
  const act = () => {
    later.abort();
    setTimeout(work); // the press itself comes first
  };
  addEventListener("pointerup", act, { signal: later.signal });
  addEventListener("pointercancel", act, { signal: later.signal });
  return undefined;
}
