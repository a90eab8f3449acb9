"use client";

import { useUnread } from "#app/_discussion/seen.ts";
import { useShared } from "#app/_room/shared.ts";
import { discussionOf } from "#lib/documents/discussion-readings.ts";

/** How many threads hold something unread, and how many were laid to rest. */
export function DiscussionCount() {
  const places = Object.values(useShared(discussionOf));
  const unreadIn = useUnread();
  const unread = places.filter((threads) => unreadIn(threads) > 0).length;
  const resolved = places.flat().filter(({ resolvedBy }) => resolvedBy !== null).length;
  return (
    <>
      {unread > 0 && (
        <span className="unread">
          {unread} unread {unread === 1 ? "thread" : "threads"}
        </span>
      )}
      {resolved > 0 && <span className="quiet">{resolved} resolved</span>}
    </>
  );
}
