import { defaultKeymap } from "@codemirror/commands";
import { type Extension, EditorState, Prec } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap } from "@codemirror/view";
import { yCollab, yUndoManagerKeymap } from "y-codemirror.next";
import type * as Y from "yjs";
import type { Carets } from "./named-carets.ts";
import { type Writing, writingExtensions } from "./writing-extensions.ts";

/** What an editor of a live text needs to know. */
export type LiveEditor = Writing & {
  readonly parent: HTMLElement;
  readonly text: Y.Text;
  readonly carets: Carets;
  readonly undoManager: Y.UndoManager;
  /** Where the caret begins (UTF-16 code units from the start); the end when undefined. */
  readonly at: number | undefined;
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
  const { text, carets, undoManager, isOneLine, leave, blurred } = editor;
  return [
    Prec.high(keymap.of(leaving(leave, isOneLine))),
    keymap.of([...yUndoManagerKeymap, ...defaultKeymap]),
    writingExtensions(editor),
    EditorView.domEventHandlers({ blur: blurred }),
    yCollab(text, carets, { undoManager }),
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
