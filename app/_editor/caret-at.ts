/**
 * The place in a text that was pressed, where the words on the page are the text itself; undefined where formatting makes them
 * differ, or the browser cannot tell.
 */
export function caretAt(
  { clientX, clientY, currentTarget }: { clientX: number; clientY: number; currentTarget: EventTarget },
  source: string,
): number | undefined {
  if (!(currentTarget instanceof Element) || typeof document.caretPositionFromPoint !== "function")
    return undefined;
  const place = document.caretPositionFromPoint(clientX, clientY);
  const node = place?.offsetNode;
  if (place === null || !(node instanceof Text) || !currentTarget.contains(node)) return undefined;
  return node.data === source ? place.offset : undefined;
}
