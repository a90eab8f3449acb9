"use client";

import { Markdown } from "#app/_editor/markdown.tsx";
import { Disc } from "#app/_ui/disc.tsx";
import type { SeatedEstimate } from "#lib/documents/record-readings.ts";
import { lettersOf } from "./estimate-dots.ts";

type Props = { readonly said: SeatedEstimate; readonly isMine: boolean };

/** A rationale that is left without a number: whoever gave both took the number back. */
export function WithdrawnCard({ said: { label, rationale = "" }, isMine }: Props) {
  return (
    <li className="voice">
      <Disc name={label} initials={lettersOf(label)} look={isMine ? "me" : "here"} quiet />
      <div>
        <div className="voice-head">
          <b title={label}>{`${label}${isMine ? ", you" : ""}`}</b>
          <span className="apart">{isMine ? "No number: you took yours back" : "No number: taken back"}</span>
        </div>
        <Markdown source={rationale} className="reading" />
        <p className="voice-foot">Does not count in the aggregate.</p>
      </div>
    </li>
  );
}
