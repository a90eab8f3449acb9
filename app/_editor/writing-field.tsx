"use client";

import type { MouseEvent } from "react";
import { classes } from "#app/_ui/classes.ts";
import { caretAt } from "./caret-at.ts";
import { isOnText } from "./is-on-text.ts";
import { OpenField } from "./open-field.tsx";
import { RestingField } from "./resting-field.tsx";
import { tooLongWords } from "./too-long-words.ts";
import type { Writing } from "./use-writing.ts";
import "./editor.css";

type Props = {
  readonly writing: Writing;
  readonly label: string;
  /** What belongs here, said where nothing stands yet. */
  readonly empty: string;
  /** How the place of the text looks. */
  readonly className: string;
};

/** Where a text of one's own stands: what it says, and its source for as long as one is in it. */
export function WritingField({ writing, label, empty, className }: Props) {
  const { text, stage, tooLong, desk } = writing;
  const isResting = stage.kind === "resting" && text.trim() !== "";
  const press = (event: MouseEvent) => {
    if (isResting) {
      if (isOnText(event)) writing.enter(caretAt(event, text));
    } else if (event.target === event.currentTarget) desk.focus();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a press anywhere in it means the field, which has keys of its own */}
      <div className={classes(className, "written", isResting && "resting")} onClick={press}>
        {isResting ? (
          <RestingField writing={writing} label={label} />
        ) : (
          <OpenField writing={writing} label={label} empty={empty} />
        )}
      </div>
      {tooLong !== null && (
        <p className="wrong" role="alert">
          {tooLongWords(tooLong)}
        </p>
      )}
    </>
  );
}
