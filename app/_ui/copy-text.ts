/**
 * Puts a text on the clipboard and says whether that worked. Without the clipboard's interface (a page that came
 * without TLS from another machine has none) the field with that id is selected and the browser asked the old way.
 */
export async function copyText(text: string, fieldId: string): Promise<boolean> {
  const field = document.getElementById(fieldId);
  if (field instanceof HTMLInputElement) field.select();
  if (!("clipboard" in navigator)) return document.execCommand("copy");
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
