"use client";

import { type KeyboardEvent, type MouseEvent, Suspense, lazy, useRef, useState } from "react";
import { useBoard } from "#app/_room/board.ts";
import { useShared } from "#app/_room/shared.ts";
import { classes } from "#app/_ui/classes.ts";
import { contentOf } from "#lib/documents/board-readings.ts";
import { caretAt } from "./caret-at.ts";
import { Markdown } from "./markdown.tsx";
import { useWriters } from "./use-writers.ts";
import "./editor.css";

const load = async () => ({ default: (await import("./live-text.tsx")).LiveText });
const LiveText = lazy(load);

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
  const { mayEdit } = useBoard();
  const source = useShared(contentOf(root));
  const writers = useWriters(root);
  const cell = useRef<HTMLDivElement>(null);
  const [entered, setEntered] = useState<{ readonly at: number | undefined } | null>(isFresh ? { at: undefined } : null);
  const isEntered = entered !== null && mayEdit;
  const enter = (at?: number) => (mayEdit ? setEntered({ at }) : undefined);
  const leave = (isByKey: boolean) => {
    setEntered(null);
    if (isByKey) cell.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || isEntered) return;
    if (event.key === "Enter" || event.key === "F2") enter();
    else if (onKey?.(event) !== true) return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (!isEntered && isOnText(event)) enter(caretAt(event, source));
  };
  const standing = <Resting source={source} empty={mayEdit ? empty : "–"} isTitle={isTitle} />;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-tabindex -- keys are handled beside; a cell is a stop for the arrow keys
    <div
      ref={cell}
      role="group"
      aria-label={label}
      tabIndex={isEntered ? -1 : 0}
      data-cell={root}
      className={classes("cell", isTitle && "title", isEntered && "editing", mayEdit && "may-edit", className)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerEnter={mayEdit ? () => void load() : undefined}
      onFocus={mayEdit ? () => void load() : undefined}
    >
      {isEntered ? (
        <Suspense fallback={standing}>
          <LiveText root={root} label={label} empty={empty} isOneLine={isTitle} at={entered.at} onLeave={leave} />
        </Suspense>
      ) : (
        standing
      )}
      {mayEdit && !isEntered && (
        <button type="button" className="edit" tabIndex={-1} onClick={() => enter()}>
          Edit
        </button>
      )}
      {writers.length > 0 && !isEntered && <p className="writers">{writersWords(writers)}</p>}
    </div>
  );
}

type RestingProps = { readonly source: string; readonly empty: string; readonly isTitle: boolean };

function Resting({ source, empty, isTitle }: RestingProps) {
  if (source.trim() === "") return <p className="nothing">{empty}</p>;
  return isTitle ? <span>{source}</span> : <Markdown source={source} />;
}

function writersWords(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]} is writing here` : `${names.slice(0, 3).join(", ")} are writing here`;
}

// A press on a link follows it, a drag across words selects them: neither means writing.
function isOnText({ target }: MouseEvent): boolean {
  const isLink = target instanceof Element && target.closest("a, button") !== null;
  return !isLink && (getSelection()?.isCollapsed ?? true);
}
