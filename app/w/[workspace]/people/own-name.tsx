"use client";

import { type SubmitEvent, useId, useState } from "react";
import { call, type Called } from "#app/_api/call.ts";
import { doorWords } from "#app/_home/door-words.ts";
import { nameTrouble } from "#app/_home/name-trouble.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { useSelf } from "#app/_room/self.ts";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { routes } from "#lib/wire/routes.ts";

/** What one is called in this workspace, to correct: others see it at once, also on what was said before. */
export function OwnName() {
  const { name, workspace } = useSelf();
  const { refresh } = useRoom();
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const given = (written ?? name).trim();
  const settle = async (answer: Called): Promise<void> => {
    if (answer.ok) await refresh();
    setBusy(false);
    if (answer.ok) setWritten(null);
    else setWrong(doorWords(answer.error.code, answer.error));
  };
  const rename = (event: SubmitEvent) => {
    event.preventDefault();
    const trouble = nameTrouble(given);
    setWrong(trouble);
    if (trouble !== undefined || given === name || isBusy) return;
    setBusy(true);
    void call(routes.api.me(workspace), { method: "PUT", body: { name: given } }).then(settle);
  };
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title="Your name" />
      <form onSubmit={rename} noValidate>
        <Field
          label="As the others see it"
          hint="It changes at once, also on what you have said before."
          error={wrong}
          autoComplete="name"
          value={written ?? name}
          onChange={({ target }) => setWritten(target.value)}
        />
        <div className="actions">
          <Button type="submit" reason={given === name ? "That is your name already" : undefined}>
            Change it
          </Button>
        </div>
      </form>
    </section>
  );
}
