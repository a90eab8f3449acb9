/** Above this, letters are shown for the dot one points at only. */
export const MOST_LETTERS = 12;
/** Above this, dots are specks. */
export const MOST_DOTS = 60;
/** Above this, single dots say nothing any more: they are drawn as a shade. */
export const MOST_SPECKS = 200;

/** How large a dot is drawn, and whether its letters can be read. */
export type DotSize = {
  readonly radius: number;
  readonly letters: "in" | "on hover" | "none";
  readonly look: "" | "small" | "speck" | "shade" | "mine";
};

/** The size of a dot among that many. */
export function dotSize(count: number): DotSize {
  if (count <= MOST_LETTERS) return { radius: 9, letters: "in", look: "" };
  if (count <= MOST_DOTS) return { radius: 6, letters: "on hover", look: "small" };
  return { radius: 3, letters: "none", look: count <= MOST_SPECKS ? "speck" : "shade" };
}

/** One's own dot: larger, and always with its letters. */
export const ownSize: DotSize = { radius: 12, letters: "in", look: "mine" };
