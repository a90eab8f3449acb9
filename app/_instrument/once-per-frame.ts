import { useEffect, useRef } from "react";

/** Hands on the newest value at the next frame, at most one per frame; `cancel` forgets what waits. */
export function useOncePerFrame<Value>(handOn: (value: Value) => void) {
  const frame = useRef<number | null>(null);
  const newest = useRef<Value | null>(null);
  const cancel = () => {
    if (frame.current !== null) cancelAnimationFrame(frame.current);
    frame.current = null;
  };
  useEffect(
    () => () => {
      if (frame.current !== null) cancelAnimationFrame(frame.current);
    },
    [],
  );
  const soon = (value: Value) => {
    newest.current = value;
    if (frame.current !== null) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = null;
      if (newest.current !== null) handOn(newest.current);
    });
  };
  return { soon, cancel };
}
