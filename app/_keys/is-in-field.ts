const fields = [
  "input",
  "textarea",
  "select",
  "[contenteditable]:not([contenteditable=false])",
  "[role=textbox]",
  "[role=combobox]",
  "[role=searchbox]",
  "[role=spinbutton]",
  "[role=slider]",
].join(", ");

/** True where keys are for writing or for setting a value: in a field, an editor, a slider. */
export function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}
