import type { Shortcut } from "./shortcuts.ts";

/** A first letter that waits for its second. */
export type Begun = { readonly letter: string; readonly at: number } | null;

const PATIENCE_MS = 1_500;

type Press = { readonly key: string; readonly at: number };
type Taken = { readonly begun: Begun; readonly shortcut: Shortcut | null };

/** What a letter means after what was pressed before it: a shortcut, the beginning of one, or nothing. */
export function pressed(among: readonly Shortcut[], begun: Begun, { key, at }: Press): Taken {
  const letter = key.toLowerCase();
  const first = begun !== null && at - begun.at <= PATIENCE_MS ? begun.letter : null;
  const isMeant = ({ keys }: Shortcut) =>
    first === null
      ? keys.length === 1 && keys[0] === letter
      : keys.length === 2 && keys[0] === first && keys[1] === letter;
  const shortcut = among.find(isMeant) ?? null;
  if (shortcut !== null || first !== null) return { begun: null, shortcut };
  const begins = among.some(({ keys }) => keys.length === 2 && keys[0] === letter);
  return { begun: begins ? { letter, at } : null, shortcut: null };
}
