/** What a thread is about: a kind of thing, and the name of the thing among its kind. */
export type Anchor = { readonly kind: AnchorKind; readonly id: string };

/**
 * Kinds of anchors. The id is an item's id, or for pairs `<future>/<category>` (activity), `<future>/<actor>`
 * (implication), `<round>/<seat>` (estimate); for the question it is `title`, `background` or `resolution`.
 */
export const anchorKinds = [
  "future",
  "driver",
  "category",
  "actor",
  "indicator",
  "activity",
  "implication",
  "estimate",
  "question",
] as const;
export type AnchorKind = (typeof anchorKinds)[number];

const pairs: ReadonlySet<AnchorKind> = new Set<AnchorKind>(["activity", "implication", "estimate"]);
const name = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/** True when the id has the form its kind asks for. */
export function isAnchor({ kind, id }: Anchor): boolean {
  const names = id.split("/");
  return names.length === (pairs.has(kind) ? 2 : 1) && names.every((part) => name.test(part));
}

/** One text for an anchor, the same for the same thing. */
export const anchorKey = ({ kind, id }: Anchor): string => `${kind}:${id}`;
