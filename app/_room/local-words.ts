type Area = "localStorage" | "sessionStorage";

/** What this browser keeps under a name; null also where it keeps nothing for this address. */
export function recall(name: string, area: Area = "localStorage"): string | null {
  try {
    return globalThis[area].getItem(name);
  } catch {
    return null; // forbidden: as if nothing had been kept
  }
}

/** Keeps a text under a name, or forgets it for null; false where the browser is full or keeps nothing. */
export function remember(name: string, text: string | null, area: Area = "localStorage"): boolean {
  try {
    if (text === null) globalThis[area].removeItem(name);
    else globalThis[area].setItem(name, text);
    return true;
  } catch {
    return false; // whoever asks says so where it matters
  }
}
