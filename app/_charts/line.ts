/** A place in a drawing, in its pixels, y downwards. */
export type Spot = { readonly x: number; readonly y: number };

/** Rounded to a hundredth of a pixel, as drawings need it. */
export const px = (number: number): number => Math.round(number * 100) / 100;

/** The path along some places; closed when it comes back to the first. */
export function line(spots: readonly Spot[], close = false): string {
  return `M${spots.map(({ x, y }) => `${px(x)} ${px(y)}`).join("L")}${close ? "Z" : ""}`;
}
