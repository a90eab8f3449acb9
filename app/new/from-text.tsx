"use client";

import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Masthead } from "#app/_ui/masthead.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { Stage } from "#app/_ui/stage.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import {
  coversTheRest,
  type FromText as Read,
  hasEnough,
  scenarioFromText,
} from "#lib/exchange/scenario-from-text.ts";
import { blankDraft, scenarioOf } from "./draft.ts";
import { RefusedCreation } from "./refused-creation.tsx";
import { ScenarioPreview } from "./scenario-preview.tsx";
import { useCreate } from "./use-create.ts";
import "./new.css";

/** From pasted text: read in the browser as one types, set out, and created only on demand. */
export function FromText() {
  const [text, setText] = useState("");
  const { create, isBusy, refused } = useCreate();
  const read = scenarioFromText(text);
  const scenario = asScenario(read);
  const isReady = hasEnough(read);
  return (
    <>
      <Masthead
        question="From pasted text"
        stage={<Stage note="Nothing is created until you say so" />}
        note={foundIn(read)}
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
          <TextField
            label="Your text"
            hint="First line: the focal question. One line per future, with a dash or a number before it. It is read here in your browser."
            rows={14}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
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
          <Beside read={read} />
        </section>
      </div>
    </>
  );
}

/** What was read and has no place yet, set beside: nothing is lost without a word. */
function Beside({ read: { drivers, left } }: { readonly read: Read }) {
  if (drivers.length === 0 && left.length === 0) return null;
  return (
    <div className="block">
      <SectionHead title="Set beside" aside="It goes into the background of the question" />
      {drivers.length > 0 && <p className="quiet">Drivers, not yet under a future: {drivers.join(", ")}</p>}
      {left.map((line, place) => (
        <p key={`${place} ${line}`} className="quiet">
          {line}
        </p>
      ))}
    </div>
  );
}

function asScenario({ title, futures, drivers, left }: Read) {
  const beside = [...left, ...(drivers.length === 0 ? [] : [`Drivers: ${drivers.join("; ")}`])].join("\n\n");
  const draft = {
    ...blankDraft,
    title,
    background: beside.slice(0, 5000),
    futures: futures.map((future, key) => ({ key, ...future })),
  };
  return scenarioOf(draft);
}

function foundIn({ futures, drivers }: Read): string {
  const found = [`${futures.length} ${futures.length === 1 ? "future" : "futures"}`];
  if (drivers.length > 0) found.push(`${drivers.length} ${drivers.length === 1 ? "driver" : "drivers"}`);
  return `${found.join(", ")} found`;
}
