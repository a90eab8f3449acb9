"use client";

import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Masthead } from "#app/_ui/masthead.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Stage } from "#app/_ui/stage.tsx";
import {
  coversTheRest,
  type FromText as Read,
  hasEnough,
  scenarioFromText,
} from "#lib/exchange/scenario-from-text.ts";
import { PasteField } from "./paste-field.tsx";
import { RefusedCreation } from "./refused-creation.tsx";
import { ScenarioPreview } from "./scenario-preview.tsx";
import { SetBeside } from "./set-beside.tsx";
import { textScenario } from "./text-scenario.ts";
import { useCreate } from "./use-create.ts";
import "./new.css";

/** From pasted text: read in the browser as one types, set out, and created only on demand. */
export function FromText() {
  const [text, setText] = useState("");
  const { create, isBusy, refused } = useCreate();
  const read = scenarioFromText(text);
  const scenario = textScenario(read);
  const isReady = hasEnough(read);
  return (
    <>
      <Masthead
        question="From pasted text"
        stage={<Stage note="Nothing is created until you say so" />}
        note={text.trim() === "" ? undefined : foundIn(read)}
        next={
          <Button
            variant="next"
            reason={
              isBusy ? "It is being created" : isReady ? undefined : "A question and two futures at least"
            }
            onClick={() => create(scenario)}
          >
            Create the workspace
          </Button>
        }
      />
      {refused !== null && <RefusedCreation refused={refused} />}
      <div className="two">
        <section>
          <PasteField text={text} onChange={setText} />
        </section>
        <section aria-live="polite">
          {text.trim() === "" ? (
            <p className="quiet">What is made of it will stand here.</p>
          ) : (
            <ScenarioPreview scenario={scenario} />
          )}
          {isReady && !coversTheRest(read) && (
            <Notice
              kind="waiting"
              title="Do these cover everything?"
              actions={
                <Button onClick={() => setText(`${text.trimEnd()}\n- Something else`)}>
                  Add “something else”
                </Button>
              }
            >
              One of the futures has to come true.
            </Notice>
          )}
          <SetBeside read={read} />
        </section>
      </div>
    </>
  );
}

function foundIn({ futures, drivers }: Read): string {
  const found = [`${futures.length} ${futures.length === 1 ? "future" : "futures"}`];
  if (drivers.length > 0) found.push(`${drivers.length} ${drivers.length === 1 ? "driver" : "drivers"}`);
  return `${found.join(", ")} found`;
}
