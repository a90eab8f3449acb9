/** A percentage as it stands in text: the figures, a narrow space that does not break, the sign. */
export function percent(figures: number | string): string {
  return `${figures}\u202f%`;
}
