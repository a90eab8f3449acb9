import type { Held } from "#app/_room/held.ts";

/** One of a few words that this browser keeps for whoever sits at it; other windows hear of a change at once. */
export function keptChoice<const Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Held<Choice> {
  const key = `barycenter:${name}`;
  let unkept: Choice | null = null;
  const listeners = new Set<() => void>();
  const read = (): Choice => {
    const written = reading(key);
    return choices.find((choice) => choice === written) ?? choices[0];
  };
  const now = () => unkept ?? read();
  const hear = (event: StorageEvent) => {
    if (event.key === key || event.key === null) for (const listener of listeners) listener();
  };
  return {
    now,
    set: (choice) => {
      unkept = writing(key, choice) ? null : choice;
      for (const listener of listeners) listener();
    },
    subscribe: (changed) => {
      if (listeners.size === 0) addEventListener("storage", hear);
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
        if (listeners.size === 0) removeEventListener("storage", hear);
      };
    },
  };
}

function reading(key: string): string | null {
  if (typeof window === "undefined") return null;
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a browser that keeps nothing for this address: the first choice stands
  }
}

function writing(key: string, choice: string): boolean {
  try {
    localStorage.setItem(key, choice);
    return true;
  } catch {
    return false; // full or forbidden: the choice lasts as long as the page
  }
}
