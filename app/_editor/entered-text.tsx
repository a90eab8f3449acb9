"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { type FetchedLater, fetchedLater } from "./fetched-later.ts";
import type { LiveTextProps } from "./live-text.tsx";
import { PlainText } from "./plain-text.tsx";

type Editor = ComponentType<LiveTextProps>;

/** The live editor of a text, which is large: fetched when there is time for it. */
export const liveText = fetchedLater<Editor>(async () => (await import("./live-text.tsx")).LiveText);

type Props = {
  readonly text: LiveTextProps;
  /** What stands there until one can write. */
  readonly resting: ReactNode;
  readonly editor?: FetchedLater<Editor>;
};

/** A text of the board that somebody has entered: in the live editor, or in a plain field while that cannot be fetched. */
export function EnteredText({ text, resting, editor = liveText }: Props) {
  const [shown, setShown] = useState<{ readonly Text: Editor } | null>(() => asShown(editor.now()));
  const isThere = shown !== null;
  useEffect(() => {
    let isLeft = false;
    if (!isThere)
      void editor.soon().then((found) => {
        if (!isLeft) setShown({ Text: found ?? PlainText });
      });
    return () => {
      isLeft = true;
    };
  }, [isThere, editor]);
  return shown === null ? resting : <shown.Text {...text} />;
}

const asShown = (Text: Editor | null) => (Text === null ? null : { Text });
