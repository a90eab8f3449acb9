"use client";

import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Masthead } from "#app/_ui/masthead.tsx";
import { Menu } from "#app/_ui/menu.tsx";
import { may } from "#lib/session/may.ts";
import { routes } from "#lib/wire/routes.ts";
import { useTicking } from "./clock.ts";
import { useHeld } from "./held.ts";
import { OPEN_ROUND_FORM, type Step, waysOn } from "./next-step.ts";
import { useQuestionTitle } from "./question-title.ts";
import { RevealDialog } from "./reveal-dialog.tsx";
import { useRoom } from "./room-context.ts";
import { useSelf } from "./self.ts";
import { StageLine } from "./stage-line.tsx";
import { useSession } from "./use-session.ts";
import { useSteps } from "./use-steps.ts";

/** The head of a screen of the session: question, stage, and for whoever runs the session the one next step. `isPlain`: something else on the screen is the next step. */
export function RoomMasthead({ isPlain = false, isConsole = false }: { readonly isPlain?: boolean; readonly isConsole?: boolean }) {
  const question = useQuestionTitle();
  const { role, member } = useSelf();
  const { runner } = useSession();
  const runs = may(role, "run the session") || runner === member;
  return runs ? (
    <RunnersHead {...{ question, isPlain, isConsole }} />
  ) : (
    <Masthead question={question} stage={<StageLine />} />
  );
}

type HeadProps = { readonly question: string; readonly isPlain: boolean; readonly isConsole: boolean };

function RunnersHead({ question, isPlain, isConsole }: HeadProps) {
  const view = useSession();
  const { workspace } = useSelf();
  const { clock } = useRoom();
  const today = new Date(useTicking(useHeld(clock.offset), 60_000)).toISOString().slice(0, 10);
  const { next, note, others } = waysOn(view, today);
  const steps = useSteps(view.round?.id ?? null);
  const [early, setEarly] = useState<Step | null>(null);
  const choose = (step: Step) => (step.do === "reveal" && step.isEarly ? setEarly(step) : steps.take(step));
  const items = [
    ...others.map((step) => ({ label: step.label, onSelect: () => choose(step), danger: step.do === "close" })),
    ...(isConsole ? [] : [{ label: "Session console", href: routes.session(workspace) }]),
  ];
  return (
    <>
      <Masthead
        question={question}
        stage={<StageLine />}
        note={<span role={steps.words === null ? undefined : "status"}>{steps.words ?? note}</span>}
        more={items.length > 0 && !isConsole ? <Menu label="More ways on" items={items} /> : undefined}
        next={
          next === null ? undefined : isConsole && next.do === "open" ? (
            <Button type="submit" form={OPEN_ROUND_FORM} variant="next">
              {next.label}
            </Button>
          ) : (
            <Button variant={isPlain ? "plain" : "next"} aria-busy={steps.isBusy} onClick={() => choose(next)}>
              {next.label}
            </Button>
          )
        }
      />
      <RevealDialog step={early} onClose={() => setEarly(null)} onReveal={steps.take} />
    </>
  );
}
