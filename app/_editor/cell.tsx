"use client";

import { type KeyboardEvent, useEffect } from "react";
import { useShared } from "#app/_room/shared.ts";
import { classes } from "#app/_ui/classes.ts";
import { contentOf } from "#lib/documents/board-readings.ts";
import { EnteredText, liveText } from "./entered-text.tsx";
import { goOn } from "./meant-item.ts";
import { RestingText } from "./resting-text.tsx";
import { useEntering } from "./use-entering.ts";
import { useFoundHere } from "./use-found-here.ts";
import { Writers } from "./writers.tsx";
import "./editor.css";

type Props = {
  /** The root text that stands here. */
  readonly root: string;
  /** What the cell is called: row and column in words. */
  readonly label: string;
  /** What belongs here, said where nothing stands yet. */
  readonly empty: string;
  /** A title is one line and no Markdown. */
  readonly isTitle?: boolean;
  readonly className?: string | undefined;
  /** Begin writing at once: the thing has just been added. */
  readonly isFresh?: boolean;
  /** Keys that mean something to the place where the cell stands; true when it took the key. */
  readonly onKey?: ((event: KeyboardEvent) => boolean) | undefined;
};

/** A text of the board in its place: it reads like the page until somebody enters it, and then several may write in it at once. */
export function Cell({ root, label, empty, isTitle = false, className, isFresh = false, onKey }: Props) {
  const source = useShared(contentOf(root));
  const { cell, mayEdit, entered, enter, leave, onKeyDown, onClick } = useEntering({
    source,
    isFresh,
    onKey,
  });
  const isEntered = entered !== null;
  const isFound = useFoundHere(cell, root);
  useEffect(() => {
    if (mayEdit) liveText.ahead(); // so that it is there when the text is entered, also without a connection
  }, [mayEdit]);
  const resting = <RestingText source={source} empty={mayEdit ? empty : "–"} isTitle={isTitle} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a cell is a stop for the arrow keys, and Enter is its press
    <div
      ref={cell}
      role="group"
      aria-label={label}
      tabIndex={isEntered ? -1 : 0}
      data-cell={root}
      className={classes(
        "cell",
        isTitle && "title",
        isEntered && "editing",
        mayEdit && "may-edit",
        isFound && "found",
        className,
      )}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onBlur={isFound ? goOn : undefined}
    >
      {isEntered ? (
        <EnteredText
          text={{ root, label, empty, isOneLine: isTitle, at: entered.at, onLeave: leave }}
          resting={resting}
        />
      ) : (
        <>
          {resting}
          {mayEdit && (
            <button type="button" className="edit" tabIndex={-1} onClick={enter}>
              Edit
            </button>
          )}
          <Writers root={root} />
        </>
      )}
    </div>
  );
}
