import { type Extension, Prec } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap, placeholder } from "@codemirror/view";
import { type Format, formatted } from "./formatted.ts";
import { look } from "./look.ts";
import type { Mentionable } from "./mention.ts";
import { mentionList } from "./mention-list.ts";
import { onOneLine, type TooLong, withinLength } from "./within-length.ts";

/** What every editor of a text needs to know, whoever else writes in it. */
export type Writing = {
  readonly label: string;
  readonly empty: string;
  readonly longest: number;
  readonly isOneLine: boolean;
  readonly refused: (why: TooLong | null) => void;
  /** What can be mentioned now. */
  readonly mentionables: () => readonly Mentionable[];
};

/** What is the same in every editor: how it looks, what it is called, how long its text may be, formats and mentions. */
export function writingExtensions(writing: Writing): Extension {
  const { label, empty, longest, isOneLine, refused, mentionables } = writing;
  return [
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-multiline": String(!isOneLine),
      spellcheck: "true",
      autocorrect: "on",
      autocapitalize: "sentences",
    }),
    placeholder(empty),
    withinLength(longest, refused),
    isOneLine ? onOneLine : [Prec.high(keymap.of(formatKeys)), mentionList(mentionables)],
    EditorView.updateListener.of(({ docChanged }) => (docChanged ? refused(null) : undefined)),
    look,
  ];
}

/** Gives what is selected a format. */
export function format(view: EditorView, how: Format): void {
  const { doc, selection } = view.state;
  const { from, to } = selection.main;
  const edit = formatted({ text: doc.toString(), from, to }, how);
  view.dispatch({
    changes: [...edit.changes],
    selection: { anchor: edit.from, head: edit.to },
    userEvent: "input",
    scrollIntoView: true,
  });
}

const formatKey = (key: string, how: Format): KeyBinding => ({
  key,
  stopPropagation: true, // Ctrl-K means something to the page as well
  run: (view) => {
    format(view, how);
    return true;
  },
});

const formatKeys = [formatKey("Mod-b", "bold"), formatKey("Mod-i", "italic"), formatKey("Mod-k", "link")];
