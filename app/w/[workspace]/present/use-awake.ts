"use client";

import { useEffect } from "react";

/** Keeps the screen from going dark while this stands on it, where the browser can. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isGone = false;
    const ask = async () => {
      // the browser lets go of the lock whenever the window is hidden
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      const got = await navigator.wakeLock.request("screen").catch(() => null); // a low battery refuses: then it goes dark
      if (isGone) void got?.release();
      else lock = got;
    };
    const askAgain = () => void ask();
    askAgain();
    document.addEventListener("visibilitychange", askAgain);
    return () => {
      isGone = true;
      document.removeEventListener("visibilitychange", askAgain);
      void lock?.release();
    };
  }, []);
}
