"use client";

import { useEffect, useRef, useState } from "react";

const PACE_MS = 5_000;

/** Says to readers what has changed, every five seconds at most; not seen. */
export function Said({ words }: { readonly words: string }) {
  const [spoken, setSpoken] = useState("");
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(last.current === 0 ? 500 : 0, last.current + PACE_MS - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSpoken(words);
    }, wait);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="sr" role="status" aria-live="polite">
      {spoken}
    </p>
  );
}
