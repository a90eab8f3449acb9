"use client";

import { useShared } from "#app/_room/shared.ts";
import { Linked } from "#app/_ui/linked.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { type PlacedRound, standingOf } from "#lib/documents/record-readings.ts";
import { Markdown } from "#app/_editor/markdown.tsx";

const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** What came true, once that has been said. */
export function ResolutionLine({ round }: { readonly round: PlacedRound }) {
  const { resolution } = useShared(standingOf);
  if (resolution === null) return null;
  const future = round.question.futures.find(({ id }) => id === resolution.future);
  const said = `Said on ${date.format(Date.parse(resolution.at))}.`;
  return (
    <div className="under">
      <Notice
        title={future === undefined ? "The focal question was annulled" : `It came true: ${future.title}`}
      >
        {said}
        {resolution.evidence !== null && resolution.evidence !== "" && (
          <>
            {" "}
            Evidence: <Linked text={resolution.evidence} />
          </>
        )}
      </Notice>
      {resolution.note !== null && <Markdown source={resolution.note} className="reading resolution-note" />}
    </div>
  );
}
