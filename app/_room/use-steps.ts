"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { routes } from "#lib/wire/routes.ts";
import type { CommandBody } from "./command-body.ts";
import { useCommand } from "./command.ts";
import type { Step } from "./next-step.ts";
import { wordsOf } from "./refusal-words.ts";
import { useSelf } from "./self.ts";

/** Takes steps of the session: one at a time, and says in words why one was refused. */
export type Steps = {
  readonly take: (step: Step) => void;
  readonly isBusy: boolean;
  /** What the last step came to, when there is something to say. */
  readonly words: string | null;
  readonly give: (command: CommandBody) => Promise<boolean>;
};

/** The steps of the session as commands; `round` is the one that runs. */
export function useSteps(round: string | null): Steps {
  const command = useCommand();
  const router = useRouter();
  const { workspace } = useSelf();
  const [isBusy, setIsBusy] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const give = async (body: CommandBody): Promise<boolean> => {
    setIsBusy(true);
    setWords(null);
    const answer = await command(body);
    setIsBusy(false);
    if (!answer.ok) setWords(wordsOf(answer.error.code, answer.error.facts));
    else if (body.type === "nudge") setWords("They have been asked.");
    return answer.ok;
  };
  const take = (step: Step) => {
    if (isBusy) return;
    if (step.do === "report") return router.push(routes.report(workspace));
    if (step.do === "resolve") return router.push(`${routes.session(workspace)}#resolve`);
    const body = commandOf(step, round);
    if (body !== null) void give(body); // a refusal is said in words
  };
  return { take, isBusy, words, give };
}

function commandOf(step: Step, round: string | null): CommandBody | null {
  if (step.do === "open") {
    return {
      type: "open-round",
      kind: step.kind,
      ...(step.minutes === null ? {} : { minutes: step.minutes }),
    };
  }
  if (round === null) return null;
  const types = { nudge: "nudge", reveal: "reveal-round", lock: "lock-round", close: "close-round" } as const;
  return step.do === "report" || step.do === "resolve" ? null : { type: types[step.do], round };
}
