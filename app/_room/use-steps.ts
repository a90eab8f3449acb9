"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Answer } from "#lib/wire/answer.ts";
import { routes } from "#lib/wire/routes.ts";
import type { CommandBody } from "./command-body.ts";
import { useCommand } from "./command.ts";
import { OPEN_ROUND_FORM, type Step } from "./next-step.ts";
import { usePassingWords } from "./passing-words.ts";
import { useRoom } from "./room-context.ts";
import { useSelf } from "./self.ts";
import { useSession } from "./use-session.ts";
import { noteStep } from "./use-steady.ts";

/** Takes steps of the session: one at a time, and says in words why one was refused. */
export type Steps = {
  readonly take: (step: Step) => void;
  readonly isBusy: boolean;
  /** What the last step came to, when there is something to say. */
  readonly words: string | null;
  readonly give: (command: CommandBody) => Promise<boolean>;
};

/** The steps of the session as commands; `round` is the one that runs. What is said of one goes when the session goes on. */
export function useSteps(round: string | null): Steps {
  const command = useCommand();
  const router = useRouter();
  const { workspace } = useSelf();
  const room = useRoom();
  const { stage, tally } = useSession();
  const [isBusy, setIsBusy] = useState(false);
  const { words, say, refused } = usePassingWords([round, stage, tally?.done].join("/"));
  const give = async (body: CommandBody): Promise<boolean> => {
    noteStep(room);
    setIsBusy(true);
    say(null);
    const answer = await command(body);
    setIsBusy(false);
    if (!answer.ok) refused(answer.error);
    else if (body.type === "nudge") say(nudgedWords(answer));
    return answer.ok;
  };
  const take = (step: Step) => {
    if (isBusy) return;
    const place = placeOf(step, workspace);
    if (place !== null) return router.push(place);
    const body = commandOf(step, round);
    if (body !== null) void give(body); // a refusal is said in words
  };
  return { take, isBusy, words, give };
}

/** Where a step leads that is taken somewhere else; null for one that is a command. */
function placeOf(step: Step, workspace: string): string | null {
  if (step.do === "report") return routes.report(workspace);
  if (step.do === "invite") return routes.people(workspace);
  if (step.do === "open")
    return step.isByForm === true ? `${routes.session(workspace)}#${OPEN_ROUND_FORM}` : null;
  return step.do === "resolve" ? `${routes.session(workspace)}#resolve` : null;
}

function commandOf(step: Step, round: string | null): CommandBody | null {
  if (step.do === "open") return openingOf(step);
  if (round === null) return null;
  if (step.do === "extend") return { type: "extend-round", round, minutes: step.minutes };
  const types = { nudge: "nudge", reveal: "reveal-round", lock: "lock-round", close: "close-round" } as const;
  const isPlace = step.do === "report" || step.do === "resolve" || step.do === "invite";
  return isPlace ? null : { type: types[step.do], round };
}

const openingOf = ({ kind, names, minutes }: Extract<Step, { do: "open" }>): CommandBody => ({
  type: "open-round",
  kind,
  names,
  ...(minutes === null ? {} : { minutes, atEnd: "advises" as const }),
});

function nudgedWords({ value }: Extract<Answer, { ok: true }>): string {
  const isTold = typeof value === "object" && value !== null && "nudged" in value;
  const count = isTold ? value["nudged"] : null;
  if (count === 0) return "Nobody is waited for any more.";
  if (count === 1) return "One analyst has been asked.";
  return typeof count === "number" ? `${count} analysts have been asked.` : "They have been asked.";
}
