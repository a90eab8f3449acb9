const PATIENCE_MS = 5_000;

/**
 * Goes to what the selector names, now or as soon as it stands on the screen; after five seconds it is let be. What stands in
 * front of the page gives the focus back first.
 */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => setTimeout(() => whenThere(selector)));
}

function whenThere(selector: string): void {
  if (focused(selector)) return;
  const observer = new MutationObserver(() => {
    if (focused(selector)) end();
  });
  const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS);
  const end = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
}

function focused(selector: string): boolean {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement || found instanceof SVGElement)) return false;
  found.scrollIntoView({ block: "nearest" });
  found.focus();
  if (found.matches("button.edit")) found.dispatchEvent(new MouseEvent("click", { bubbles: true })); // a text at rest is entered
  return true;
}

/** Goes to the next of those the selector names, after the focus; from the last to the first. */
export function focusNext(selector: string): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const at = document.activeElement;
  const isAfter = (one: HTMLElement) =>
    at !== null && (at.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = all.find(isAfter) ?? all[0];
  next?.scrollIntoView({ block: "center" });
  next?.focus();
}
