import { EditorView } from "@codemirror/view";
import { act, screen } from "@testing-library/react";
import { useState } from "react";
import "./late-selection.ts";
import { Tools } from "#app/_editor/tools.tsx";
import { useWriting } from "#app/_editor/use-writing.ts";
import { WritingField } from "#app/_editor/writing-field.tsx";

type Props = {
  readonly begun?: string;
  readonly longest?: number;
  readonly item?: string;
  readonly onSend?: () => void;
};

/** A field of one's own for a text, with its toolbar and something else beside it, as screens put them together. */
export function Notebook({ begun = "", longest = 100, item, onSend }: Props) {
  const [text, write] = useState(begun);
  const writing = useWriting({
    text,
    onWrite: write,
    longest,
    item,
    ...(onSend === undefined ? {} : { onSend: () => (onSend(), write("")) }),
  });
  return (
    <>
      <div {...writing.around}>
        <Tools format={writing.format} />
        <WritingField writing={writing} label="Notes" empty="Why?" className="editor" />
        <button type="button">Beside</button>
      </div>
      <button type="button">Elsewhere</button>
      <output>{text}</output>
    </>
  );
}

/** What the screen holds to be the text. */
export const written = (): string => screen.getByRole("status").textContent ?? "";

/** The plain field, before the editor has come. */
export const plainField = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });

/** The editor, once it has come. */
export async function theEditor(): Promise<EditorView> {
  for (;;) {
    const view = EditorView.findFromDOM(screen.getByRole("textbox", { name: "Notes" }));
    if (view !== null) return view;
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  }
}

/** Types into the editor at its caret. */
export function type(view: EditorView, text: string): void {
  act(() => {
    const { from, to } = view.state.selection.main;
    view.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: from + text.length },
      userEvent: "input.type",
    });
  });
}
