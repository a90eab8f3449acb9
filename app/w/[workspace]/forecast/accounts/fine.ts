/** A number with so many decimals, without trailing noughts, its minus as one writes it. */
export function decimals(number: number, most: number): string {
  if (!Number.isFinite(number)) return number < 0 ? "−∞" : "∞";
  const written = String(Number(number.toFixed(most)));
  return written.replace("-", "−");
}

/** A share in per cent, finely enough to be added up again; the sign is left to the text. */
export const fine = (share: number): string => decimals(share * 100, 2);
