"use client";

import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Masthead } from "#app/_ui/masthead.tsx";
import { Menu } from "#app/_ui/menu.tsx";
import { may } from "#lib/session/may.ts";
import { routes } from "#lib/wire/routes.ts";
import { isAskedFirst, OPEN_ROUND_FORM, type Step } from "./next-step.ts";
import { useQuestionTitle } from "./question-title.ts";
import { useSelf } from "./self.ts";
import { StageLine } from "./stage-line.tsx";
import { StepDialog } from "./step-dialog.tsx";
import { useArrivedWords } from "./use-arrived.ts";
import { useFoundFocus } from "./use-found-focus.ts";
import { useHindrance } from "./use-hindrance.ts";
import { useSession } from "./use-session.ts";
import { useSteady } from "./use-steady.ts";
import { useSteps } from "./use-steps.ts";
import { useWaysOn } from "./use-ways-on.ts";

type Props = {
  /** Something else on the screen is the next step: this one is drawn plain. */
  readonly isPlain?: boolean;
  /** On the session console the other ways on stand below, and its form opens the round. */
  readonly isConsole?: boolean;
};

/** The head of a screen of the session: question, stage, and for whoever runs the session the one next step. */
export function RoomMasthead({ isPlain = false, isConsole = false }: Props) {
  const question = useQuestionTitle();
  const { role, member } = useSelf();
  const { runner, round, stage } = useSession();
  useFoundFocus(`${round?.id}/${stage}`);
  if (may(role, "run the session") || runner === member)
    return <RunnersHead {...{ question, isPlain, isConsole }} />;
  return <Masthead question={question} stage={<StageLine />} />;
}

type HeadProps = Required<Props> & { readonly question: string };

function RunnersHead({ question, isPlain, isConsole }: HeadProps) {
  const { round } = useSession();
  const { next } = useWaysOn();
  const resting = useRestingNote();
  const steps = useSteps(round?.id ?? null);
  const [early, setEarly] = useState<Step | null>(null);
  const choose = (step: Step) => (isAskedFirst(step) ? setEarly(step) : steps.take(step));
  const button = next !== null && (
    <NextButton {...{ next, isPlain, isConsole, choose }} isBusy={steps.isBusy} />
  );
  return (
    <>
      <Masthead
        question={question}
        stage={<StageLine />}
        note={steps.words === null ? resting : <span role="alert">{steps.words}</span>}
        more={isConsole ? undefined : <MoreWays choose={choose} />}
        next={button === false ? undefined : button}
      />
      <StepDialog step={early} onClose={() => setEarly(null)} onTake={steps.take} />
    </>
  );
}

/** What the next step depends on, while there is nothing to say of the last one. */
function useRestingNote(): string {
  const { stage } = useSession();
  const { next, note } = useWaysOn();
  const hindrance = useHindrance();
  const arrived = useArrivedWords();
  if (next?.do === "open" && hindrance !== undefined) return hindrance;
  return stage === "framing" ? arrived : note;
}

const JUST_NOW = "It has just come to mean this";

type NextProps = Required<Props> & {
  readonly next: Step;
  readonly isBusy: boolean;
  readonly choose: (step: Step) => void;
};

function NextButton({ next, isPlain, isConsole, isBusy, choose }: NextProps) {
  const hindrance = useHindrance();
  const { round } = useSession();
  const isSteady = useSteady(`${round?.id}/${next.do}/${isAskedFirst(next)}`);
  const hindered = next.do === "open" ? hindrance : undefined;
  const reason = isSteady ? hindered : (hindered ?? JUST_NOW);
  const look = { variant: isPlain ? "plain" : "next", reason, "data-new": !isSteady } as const;
  if (isConsole && next.do === "open") {
    return (
      <Button {...look} type="submit" form={OPEN_ROUND_FORM}>
        {next.label}
      </Button>
    );
  }
  return (
    <Button {...look} aria-busy={isBusy} onClick={() => choose(next)}>
      {next.label}
    </Button>
  );
}

function MoreWays({ choose }: { readonly choose: (step: Step) => void }) {
  const { workspace } = useSelf();
  const { others } = useWaysOn();
  const items = [
    ...others.map((step) => ({
      label: step.label,
      onSelect: () => choose(step),
      danger: step.do === "close",
    })),
    { label: "Session console", href: routes.session(workspace) },
  ];
  return <Menu label="More ways on" items={items} />;
}
