import { EditorView } from "@codemirror/view";

/** Makes the editor look like the page it stands in: its type, no frame, no gutters; carets in ink, each with its name. */
export const look = EditorView.theme({
  "&": { color: "inherit", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { font: "inherit", lineHeight: "inherit", overflow: "visible" },
  ".cm-content": {
    padding: "0",
    font: "inherit",
    caretColor: "var(--ink)",
    minHeight: "1lh",
    boxShadow: "none",
  },
  ".cm-line": { padding: "0" },
  ".cm-placeholder": { color: "var(--ink-quiet)" },
  ".cm-ySelectionCaret": { borderLeft: "1px solid var(--ink)", borderRight: "1px solid var(--ink)" },
  ".cm-ySelectionCaretDot": { display: "none" },
  ".cm-ySelectionInfo": {
    opacity: "1",
    top: "auto",
    bottom: "100%",
    left: "-1px",
    padding: "0 5px",
    borderRadius: "2px 2px 2px 0",
    background: "var(--ink)",
    color: "var(--paper)",
    font: "550 var(--text-1)/var(--lead-1) var(--sans)",
    pointerEvents: "none",
  },
  ".cm-tooltip": {
    border: "1px solid var(--rule-strong)",
    borderRadius: "var(--radius)",
    backgroundColor: "var(--surface-2)",
    color: "var(--ink)",
    boxShadow: "0 8px 24px -12px var(--shade)",
    zIndex: "10",
  },
});
