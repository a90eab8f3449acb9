"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useBoard } from "#app/_room/board.ts";
import { useShared } from "#app/_room/shared.ts";
import { must } from "#lib/kit/assert.ts";
import { longestText } from "#lib/documents/board-texts.ts";
import { membersOf } from "#lib/documents/record-readings.ts";
import { openLiveEditor } from "./live-editor.ts";
import { namedCarets } from "./named-carets.ts";
import { tooLongWords } from "./too-long-words.ts";
import { useMentionables } from "./use-mentionables.ts";
import type { TooLong } from "./within-length.ts";

/** What the live editor of a text is told. */
export type LiveTextProps = {
  readonly root: string;
  readonly label: string;
  readonly empty: string;
  readonly isOneLine: boolean;
  readonly at: number | undefined;
  /** The person is done; `isByKey` when the focus should go back to where the editor stood. */
  readonly onLeave: (isByKey: boolean) => void;
};

/** A text of the board being written in, together with whoever else writes there. Loaded when a text is first entered. */
export function LiveText({ root, label, empty, isOneLine, at, onLeave }: LiveTextProps) {
  const board = useBoard();
  const members = useShared(membersOf);
  const place = useRef<HTMLDivElement>(null);
  const [tooLong, setTooLong] = useState<TooLong | null>(null);
  const things = useMentionables();
  const mentionables = useEffectEvent(() => things);
  const nameOf = useEffectEvent((member: string) => members[member]?.name);
  const leave = useEffectEvent((isByKey: boolean) => onLeave(isByKey));
  const open = useEffectEvent((parent: HTMLElement) => {
    let isOpen = true; // an editor that is taken away loses the focus, too: that is nobody leaving
    const carets = namedCarets({ awareness: board.awareness, root, nameOf: (member) => nameOf(member) });
    const view = openLiveEditor({
      parent,
      text: board.text(root),
      carets,
      undoManager: board.undoManager,
      label,
      empty,
      longest: must(longestText(root)),
      isOneLine,
      at,
      refused: setTooLong,
      mentionables: () => mentionables(),
      leave: () => leave(true),
      blurred: () => {
        if (isOpen && document.hasFocus()) leave(false);
      },
    });
    return () => {
      isOpen = false;
      view.destroy();
      carets.leave();
    };
  });
  useEffect(() => open(must(place.current)), [root, board.document]);
  return (
    <div className="live-text">
      <div ref={place} />
      {tooLong !== null && (
        <p className="wrong" role="alert">
          {tooLongWords(tooLong)}
        </p>
      )}
    </div>
  );
}
