import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Annotation, EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap } from "@codemirror/view";
import type { Hand } from "./hand.ts";
import type { Selected } from "./formatted.ts";
import { format, type Writing, writingExtensions } from "./writing-extensions.ts";

/** What an editor of a text of one's own needs to know. */
export type LocalEditor = Writing & {
  readonly parent: HTMLElement;
  /** The text as it stands, and what is selected in it. */
  readonly selected: Selected;
  readonly hasFocus: boolean;
  readonly write: (text: string) => void;
  /** Sends what stands there; false when it can be sent by a button only. */
  readonly send: () => boolean;
  /** Leaves the text; false when there is nothing to leave. */
  readonly leave: () => boolean;
};

/** An open editor of a text of one's own. */
export type OpenEditor = Hand & {
  /** Takes a text that was not typed here. */
  readonly take: (text: string) => void;
  readonly close: () => void;
};

const fromOutside = Annotation.define<true>();

/** Opens an editor on a text that nobody else writes in: each change is told at once. */
export function openLocalEditor(editor: LocalEditor): OpenEditor {
  const { text, from, to } = editor.selected;
  const view = new EditorView({
    parent: editor.parent,
    state: EditorState.create({
      doc: text,
      selection: { anchor: from, head: to },
      extensions: extensionsFor(editor),
    }),
  });
  if (editor.hasFocus) view.focus();
  return {
    focus: () => view.focus(),
    format: (how) => {
      format(view, how);
      view.focus();
    },
    take: (next) => {
      if (next === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        annotations: fromOutside.of(true),
        filter: false,
      });
    },
    close: () => view.destroy(),
  };
}

function extensionsFor(editor: LocalEditor): Extension {
  const { write, send, leave } = editor;
  const keys: readonly KeyBinding[] = [
    { key: "Mod-Enter", run: send },
    { key: "Escape", run: leave },
  ];
  return [
    Prec.high(keymap.of(keys)),
    history(),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    writingExtensions(editor),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      const isOwn = transactions.some(
        (change) => change.docChanged && change.annotation(fromOutside) !== true,
      );
      if (docChanged && isOwn) write(state.doc.toString());
    }),
  ];
}
