"use client";

import { joinCode } from "#app/_keys/join-code.ts";
import { useHeld } from "#app/_room/held.ts";
import { PageTitle } from "#app/_room/page-title.tsx";
import { useQuestionTitle } from "#app/_room/question-title.ts";
import { useSelf } from "#app/_room/self.ts";
import { useSession } from "#app/_room/use-session.ts";
import { Brand } from "#app/_ui/brand.tsx";
import { may } from "#lib/session/may.ts";
import { JoinCode } from "./join-code.tsx";
import { Phase } from "./phase.tsx";
import { Stage } from "./stage.tsx";
import { useAwake } from "./use-awake.ts";
import { useCutOff } from "./use-cut-off.ts";
import { useIdle } from "./use-idle.ts";
import { useJoinLink } from "./use-join-link.ts";
import { useUnannounced } from "./use-unannounced.ts";
import "./present.css";

/** The session for a projector: the question, the stage, one picture, a code to join. It follows the phases and has no controls. */
export function Present() {
  const view = useSession();
  const question = useQuestionTitle();
  const { role } = useSelf();
  const link = useJoinLink(useHeld(joinCode) === "shown" && may(role, "invite"));
  const isCutOff = useCutOff();
  const isIdle = useIdle();
  useUnannounced();
  useAwake();
  const isBefore = view.round === null;
  return (
    <main id="main" tabIndex={-1} className="present" data-idle={isIdle || undefined}>
      <PageTitle screen="Presenter view" />
      <header>
        <div>
          <h1>{question}</h1>
          <Stage view={view} />
        </div>
        {link !== null && !isBefore && view.stage !== "resolved" && <JoinCode link={link} />}
      </header>
      <Phase view={view} link={link} />
      <footer className="present-foot">
        <p>{isCutOff && "Not connected. What stands here is not new; trying again."}</p>
        <Brand />
      </footer>
    </main>
  );
}
