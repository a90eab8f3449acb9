"use client";

import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import { useShared } from "#app/_room/shared.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { idsOnBoard, titlesOf } from "#lib/documents/board-readings.ts";
import { discussionOf } from "#lib/documents/discussion-readings.ts";
import { anchorKey } from "#lib/session/anchor.ts";
import { lostAnchors } from "./lost-anchors.ts";

/** Threads about things that were removed: what was said stays, beside what it was about. */
export function LostThreads() {
  const threads = Object.values(useShared(discussionOf)).flat();
  const lost = lostAnchors(
    threads.map(({ anchor }) => anchor),
    useShared(idsOnBoard),
  );
  const titles = useShared(titlesOf(lost.flatMap(({ id }) => id.split("/"))));
  if (lost.length === 0) return null;
  return (
    <section className="sheet-section" aria-labelledby="lost">
      <SectionHead
        ink
        id="lost"
        title="No longer in the scenario"
        aside="What was said about things that were removed"
      />
      <ul className="lost-threads">
        {lost.map((anchor) => {
          const title = anchor.id
            .split("/")
            .map((id) => titles[id] || "something without a title")
            .toReversed()
            .join(" in ");
          return (
            <li key={anchorKey(anchor)} className="item-line">
              <span>{title}</span>
              <ThreadMark anchor={anchor} title={title} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
