/** The name of a colour token; a future keeps its own on every screen, chart and export. */
export type Colour = string;

const orderedTokens: Readonly<Record<number, readonly string[]>> = {
  2: ["against-2", "towards-2"],
  3: ["against-2", "neutral", "towards-2"],
  4: ["against-3", "against-1", "towards-1", "towards-3"],
  5: ["against-3", "against-1", "neutral", "towards-1", "towards-3"],
  6: ["against-3", "against-2", "against-1", "towards-1", "towards-2", "towards-3"],
  7: ["against-3", "against-2", "against-1", "neutral", "towards-1", "towards-2", "towards-3"],
};

/** The colour of the future at a place (from 0) among ordered futures; beyond seven, neighbours share a step. */
export function orderedColour(place: number, count: number): Colour {
  const steps = orderedTokens[Math.min(count, 7)] ?? ["neutral"];
  const step = count <= 7 ? place : Math.round((place * 6) / (count - 1));
  return steps[step] ?? "neutral";
}

/** The colour of a slot (from 1, given at creation and kept for ever); 9 to 12 repeat 1 to 4 and are told apart by a hatch. */
export const unorderedColour = (slot: number): Colour => `future-${((slot - 1) % 8) + 1}`;
