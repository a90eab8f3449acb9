"use client";

import { useState } from "react";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import { Button } from "#app/_ui/button.tsx";
import type { ShownThread } from "#lib/documents/discussion-readings.ts";
import { membersOf } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";
import { Comments } from "./comments.tsx";
import { countWords } from "./conversation.ts";

/** A thread that was laid to rest: one line, which opens to its comments. */
export function ResolvedThread({ thread }: { readonly thread: ShownThread }) {
  const give = useCommand();
  const { role } = useSelf();
  const members = useShared(membersOf);
  const [wrong, setWrong] = useState<string | undefined>();
  const by = thread.resolvedBy === null ? undefined : members[thread.resolvedBy]?.name;
  const reopen = async () => {
    const answer = await give({ type: "reopen-thread", thread: thread.id });
    if (!answer.ok) setWrong(wordsOf(answer.error.code, answer.error.facts));
  };
  return (
    <details className="resolved">
      <summary>
        ✓ Resolved{by === undefined ? "" : ` by ${by}`}, {countWords(thread.comments.length)}
      </summary>
      <Comments comments={thread.comments} />
      {may(role, "comment") && (
        <Button variant="link" onClick={reopen}>
          Reopen
        </Button>
      )}
      {wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </details>
  );
}
