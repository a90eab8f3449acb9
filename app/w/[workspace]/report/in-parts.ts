/** Some items that follow each other, and the place of the first of them among all. */
type Part<Item> = { readonly from: number; readonly items: readonly Item[] };

/** A list in as few parts as there can be of at most so many items each, all of about the same size. */
export function inParts<Item>(items: readonly Item[], most: number): readonly Part<Item>[] {
  const size = Math.ceil(items.length / Math.ceil(items.length / most));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) => ({
    from: part * size,
    items: items.slice(part * size, (part + 1) * size),
  }));
}
