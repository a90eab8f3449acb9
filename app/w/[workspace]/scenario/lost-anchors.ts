import { type Anchor, anchorKey } from "#lib/session/anchor.ts";

/** The anchors, each once, that point at something which no longer stands on the board. Estimates and the question cannot be removed. */
export function lostAnchors(anchors: readonly Anchor[], onBoard: readonly string[]): readonly Anchor[] {
  const there = new Set(onBoard);
  const lost = anchors.filter(
    ({ kind, id }) =>
      kind !== "estimate" && kind !== "question" && !id.split("/").every((part) => there.has(part)),
  );
  return [...new Map(lost.map((anchor) => [anchorKey(anchor), anchor])).values()];
}
