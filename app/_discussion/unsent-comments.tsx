"use client";

import { Markdown } from "#app/_editor/markdown.tsx";
import { useSelf } from "#app/_room/self.ts";
import { Disc } from "#app/_ui/disc.tsx";
import type { ShownThread } from "#lib/documents/discussion-readings.ts";
import type { Anchor } from "#lib/session/anchor.ts";
import { useUnsent } from "./unsent.ts";

type Props = { readonly anchor: Anchor; readonly threads: readonly ShownThread[] };

/** One's own comments that the record does not show yet: on their way, or waiting for the connection. */
export function UnsentComments({ anchor, threads }: Props) {
  const { texts, isConnected } = useUnsent(anchor, threads);
  const { name } = useSelf();
  return (
    <>
      {texts.map((text, place) => (
        <div key={`${place} ${text}`} className="comment unsent">
          <div className="comment-head">
            <Disc name={name} look="me" quiet />
            <b>You</b>
            <span className="quiet">
              {isConnected ? "on its way" : "waiting, sent once when you are back"}
            </span>
          </div>
          <Markdown source={text} className="comment-text" />
        </div>
      ))}
    </>
  );
}
