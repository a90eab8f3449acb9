"use client";

import { useState } from "react";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { ShownThread } from "#lib/documents/discussion-readings.ts";
import { longest } from "#lib/scenario/scenario.ts";
import { type Anchor, anchorKey } from "#lib/session/anchor.ts";
import { useDraft } from "./drafts.ts";
import { carries, placeOf, whileOnItsWay } from "./unsent.ts";

/** Writing a comment at a place: what stands in the field, sending it, and why the last one was refused. */
export function useCommenting(anchor: Anchor, threads: readonly ShownThread[]) {
  const give = useCommand();
  const { outbox, workspace } = useRoom();
  const { text: draft, isKept, write } = useDraft(anchorKey(anchor));
  const [wrong, setWrong] = useState<string | undefined>();
  const into = threads.findLast(({ resolvedBy }) => resolvedBy === null);
  const send = async (): Promise<void> => {
    const text = draft.trim();
    if (text === "") return;
    if (text.length > longest.text) return setWrong(wordsOf("too-long", { most: longest.text }));
    write("");
    setWrong(undefined);
    const where = into === undefined ? { anchor } : { thread: into.id };
    const known = threads.flatMap(({ comments }) => comments.map(({ id }) => id));
    const answer = await whileOnItsWay(
      { key: placeOf(workspace, anchor), text, known },
      give({ type: "comment", ...where, text }),
    );
    if (answer.ok || outbox.state.now().refused.some((refused) => carries(refused, text))) return;
    write(text);
    setWrong(`${wordsOf(answer.error.code, answer.error.facts)} Your text is kept.`);
  };
  return { draft, isKept, write, wrong, send };
}
