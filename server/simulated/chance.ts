/** A source of numbers from 0 to 1, 1 left out. */
export type Chance = () => number;

/** Numbers that look drawn at random and are always the same for the same seed (mulberry32 over FNV-1a of the seed). */
export function chanceFrom(seed: string): Chance {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several, each as likely; undefined of none. */
export const oneOf = <Thing>(things: readonly Thing[], chance: Chance): Thing | undefined =>
  things[Math.floor(chance() * things.length)];

/** A number between two. */
export const between = (least: number, most: number, chance: Chance): number =>
  least + (most - least) * chance();

/** A number around 0, with spread 1 (Box and Muller). */
export const around = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}
