"use client";

import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import type { ShownComment } from "#lib/documents/discussion-readings.ts";
import { membersOf } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";
import { Comment } from "./comment.tsx";

const MINUTE_MS = 60_000;

/** Comments in the order in which they came, each with its author and its age. */
export function Comments({ comments }: { readonly comments: readonly ShownComment[] }) {
  const { clock } = useRoom();
  const now = useTicking(useHeld(clock.offset), MINUTE_MS);
  const members = useShared(membersOf);
  const { member, role } = useSelf();
  if (comments.length === 0) return null;
  return (
    <ol className="comments">
      {comments.map((comment) => (
        <Comment
          key={comment.id}
          comment={comment}
          author={members[comment.author]?.name ?? "Somebody who left"}
          isMine={comment.author === member}
          mayEdit={comment.author === member && may(role, "comment")}
          mayDelete={comment.author === member || may(role, "moderate")}
          now={now}
        />
      ))}
    </ol>
  );
}
