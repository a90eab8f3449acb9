"use client";

import { useEffect, useRef } from "react";

const REST_MS = 1_000;

type Due = { readonly timer: ReturnType<typeof setTimeout>; readonly work: () => void };

/** Does something when a second has passed and nothing else came in its place; leaving the screen does it at once. */
export function useRest(): (work: () => void, afterMs?: number) => void {
  const due = useRef<Due | null>(null);
  const finish = () => {
    const now = due.current;
    if (now === null) return;
    clearTimeout(now.timer);
    due.current = null;
    now.work();
  };
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === "hidden") finish();
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      finish();
    };
  }, []);
  return (work, afterMs = REST_MS) => {
    if (due.current !== null) clearTimeout(due.current.timer);
    due.current = { work, timer: setTimeout(finish, afterMs) };
  };
}
