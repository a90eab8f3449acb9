/** The text of a field with signs put around what is selected in it; the selection stays on the same words. */
export function wrapSelection(field: HTMLTextAreaElement, before: string, after: string): string {
  const { value, selectionStart: from, selectionEnd: to } = field;
  const wrapped = `${value.slice(0, from)}${before}${value.slice(from, to)}${after}${value.slice(to)}`;
  requestAnimationFrame(() => {
    field.focus();
    field.setSelectionRange(from + before.length, to + before.length);
  });
  return wrapped;
}
