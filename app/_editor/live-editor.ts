import { defaultKeymap } from "@codemirror/commands";
import { type Extension, EditorState, Prec } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap, placeholder } from "@codemirror/view";
import { yCollab, yUndoManagerKeymap } from "y-codemirror.next";
import type * as Y from "yjs";
import { look } from "./look.ts";
import type { Carets } from "./named-carets.ts";
import { onOneLine, type TooLong, withinLength } from "./within-length.ts";

/** What an editor of a live text needs to know. */
export type LiveEditor = {
  readonly parent: HTMLElement;
  readonly text: Y.Text;
  readonly carets: Carets;
  readonly undoManager: Y.UndoManager;
  readonly label: string;
  readonly empty: string;
  readonly longest: number;
  readonly isOneLine: boolean;
  /** Where the caret begins (UTF-16 code units from the start); the end when undefined. */
  readonly at: number | undefined;
  readonly refused: (why: TooLong | null) => void;
  readonly leave: () => void;
  /** The focus went elsewhere. */
  readonly blurred: () => void;
};

/** Opens an editor on a live text: what is typed is in the text at once, and what others type appears with their carets. */
export function openLiveEditor(editor: LiveEditor): EditorView {
  const doc = editor.text.toString();
  const view = new EditorView({
    parent: editor.parent,
    state: EditorState.create({
      doc,
      selection: { anchor: Math.min(editor.at ?? doc.length, doc.length) },
      extensions: extensionsFor(editor),
    }),
  });
  view.focus();
  return view;
}

function extensionsFor(editor: LiveEditor): Extension {
  const { text, carets, undoManager, label, empty, longest, isOneLine, refused, leave, blurred } = editor;
  return [
    Prec.high(keymap.of(leaving(leave, isOneLine))),
    keymap.of([...yUndoManagerKeymap, ...defaultKeymap]),
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
    isOneLine ? onOneLine : [],
    EditorView.updateListener.of(({ docChanged }) => (docChanged ? refused(null) : undefined)),
    EditorView.domEventHandlers({ blur: blurred }),
    yCollab(text, carets, { undoManager }),
    look,
  ];
}

function leaving(leave: () => void, isOneLine: boolean): KeyBinding[] {
  const run = () => {
    leave();
    return true;
  };
  const keys = isOneLine ? ["Escape", "Enter", "Mod-Enter"] : ["Escape", "Mod-Enter"];
  return keys.map((key) => ({ key, run }));
}
