"use client";

import { useState, useSyncExternalStore } from "react";

const subscribe = (changed: () => void) => {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
};

const inBrowser = () => decoded(window.location.hash.slice(1));
const onServer = () => null;

/**
 * The secret in a link's fragment, which never reaches a server by itself; "" when there is none, null until the browser has
 * looked. It stays known to the page after it has been taken out of the address bar.
 */
export function useFragment(): string | null {
  const now = useSyncExternalStore(subscribe, inBrowser, onServer);
  const [kept, setKept] = useState(now);
  if (now !== null && now !== "" && now !== kept) setKept(now);
  return now === "" && kept !== null ? kept : now;
}

/** Takes the secret out of the address bar and of the history, where the next person at this screen would find it. */
export function forgetFragment(): void {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, "", `${pathname}${search}`);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment).trim();
  } catch {
    return fragment.trim(); // a stray % is no code of ours; it will be refused in words
  }
}
