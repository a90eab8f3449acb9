"use client";

import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Masthead } from "#app/_ui/masthead.tsx";
import { Menu } from "#app/_ui/menu.tsx";
import { may } from "#lib/session/may.ts";
import { routes } from "#lib/wire/routes.ts";
import { OPEN_ROUND_FORM, type Step } from "./next-step.ts";
import { useQuestionTitle } from "./question-title.ts";
import { RevealDialog } from "./reveal-dialog.tsx";
import { useSelf } from "./self.ts";
import { StageLine } from "./stage-line.tsx";
import { useHindrance } from "./use-hindrance.ts";
import { useSession } from "./use-session.ts";
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
  const { runner } = useSession();
  if (may(role, "run the session") || runner === member)
    return <RunnersHead {...{ question, isPlain, isConsole }} />;
  return <Masthead question={question} stage={<StageLine />} />;
}

type HeadProps = Required<Props> & { readonly question: string };

function RunnersHead({ question, isPlain, isConsole }: HeadProps) {
  const { round } = useSession();
  const { next, note } = useWaysOn();
  const hindrance = useHindrance();
  const steps = useSteps(round?.id ?? null);
  const [early, setEarly] = useState<Step | null>(null);
  const choose = (step: Step) => (step.do === "reveal" && step.isEarly ? setEarly(step) : steps.take(step));
  const resting = next?.do === "open" ? (hindrance ?? note) : note;
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
      <RevealDialog step={early} onClose={() => setEarly(null)} onReveal={steps.take} />
    </>
  );
}

type NextProps = Required<Props> & {
  readonly next: Step;
  readonly isBusy: boolean;
  readonly choose: (step: Step) => void;
};

function NextButton({ next, isPlain, isConsole, isBusy, choose }: NextProps) {
  const hindrance = useHindrance();
  const reason = next.do === "open" ? hindrance : undefined;
  const variant = isPlain ? "plain" : "next";
  if (isConsole && next.do === "open") {
    return (
      <Button type="submit" form={OPEN_ROUND_FORM} variant={variant} reason={reason}>
        {next.label}
      </Button>
    );
  }
  return (
    <Button variant={variant} aria-busy={isBusy} reason={reason} onClick={() => choose(next)}>
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
