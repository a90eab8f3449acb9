"use client";

import { useBoard } from "#app/_room/board.ts";
import { useShared } from "#app/_room/shared.ts";
import { Check } from "#app/_ui/check.tsx";
import { Field } from "#app/_ui/field.tsx";
import { settingsOf } from "#lib/documents/board-readings.ts";
import { isDate } from "#lib/documents/check.ts";
import { dateWords } from "./date-words.ts";
import { QuestionText } from "./question-text.tsx";
import { useDeeds } from "./use-deeds.ts";

/** What is asked, beyond the title: background, how it will be resolved, by when, and whether the futures stand in an order. */
export function Framing() {
  return (
    <section className="framing" aria-label="The question">
      <QuestionText
        field="background"
        title="Background"
        empty="What must one know to answer? Two or three sentences."
      />
      <div>
        <QuestionText
          field="resolution"
          title="Resolution"
          empty="Who judges, when, and by what, which future came true?"
        />
        <Settings />
      </div>
    </section>
  );
}

function Settings() {
  const { mayEdit } = useBoard();
  const { horizon, ordered } = useShared(settingsOf);
  const { setHorizon, setOrdered } = useDeeds();
  if (!mayEdit) return null;
  return (
    <div className="settings">
      <Field
        label="Horizon"
        hint={horizon === "" ? "The day it is judged" : dateWords(horizon)}
        type="date"
        className="fit"
        value={horizon}
        onChange={({ target }) =>
          target.value === "" || isDate(target.value) ? setHorizon(target.value) : undefined
        }
      />
      <Check
        title="The futures stand in an order"
        note={<span className="quiet">From against to towards; it decides their colours.</span>}
        checked={ordered}
        onChange={({ target }) => setOrdered(target.checked)}
      />
    </div>
  );
}
