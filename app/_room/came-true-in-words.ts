type Future = { readonly id: string; readonly title: string };

/** "It came true: Ties weaken", or that the question was annulled. */
export function cameTrueInWords(
  { future }: { readonly future: string | null },
  futures: readonly Future[],
): string {
  const known = futures.find(({ id }) => id === future);
  return known === undefined ? "The focal question was annulled" : `It came true: ${known.title}`;
}
