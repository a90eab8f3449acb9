"use client";

import { type SubmitEvent, useState } from "react";
import { call, type Called } from "#app/_api/call.ts";
import { Button } from "#app/_ui/button.tsx";
import { Door } from "#app/_ui/door.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { doorWords } from "#app/_home/door-words.ts";
import { forgetFragment, useFragment } from "#app/_home/fragment.ts";
import { nameTrouble } from "#app/_home/name-trouble.ts";
import { entered } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { NoKey } from "./no-key.tsx";
import { YouAreIn } from "./you-are-in.tsx";

/** Enter as owner: the key rides in the fragment of the link, the name is asked for here of whoever has none yet. */
export function EnterDoor({ isKnown }: { readonly isKnown: boolean }) {
  const key = useFragment();
  const [workspaces, setWorkspaces] = useState<readonly string[] | null>(null);
  if (workspaces !== null) return <YouAreIn workspaces={workspaces} />;
  if (key === null) return <Door>{null}</Door>;
  return key === "" ? <NoKey /> : <NameForm keyOfLink={key} isKnown={isKnown} onIn={setWorkspaces} />;
}

type Props = {
  readonly keyOfLink: string;
  /** Somebody who is in a workspace here has a name already. */
  readonly isKnown: boolean;
  readonly onIn: (workspaces: readonly string[]) => void;
};

function NameForm({ keyOfLink, isKnown, onIn }: Props) {
  const [name, setName] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [wrongName, setWrongName] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState<string | null>(null);
  const settle = (answer: Called) => {
    setBusy(false);
    const read = answer.ok ? entered.safeParse(answer.value) : null;
    if (read?.success !== true) return setRefused(answer.ok ? doorWords("unavailable") : whyNot(answer));
    forgetFragment();
    return onIn(read.data.workspaces);
  };
  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    const given = name.trim();
    const trouble = given === "" && isKnown ? undefined : nameTrouble(given);
    setWrongName(trouble);
    if (trouble !== undefined || isBusy) return;
    setBusy(true);
    setRefused(null);
    const body = given === "" ? { key: keyOfLink } : { key: keyOfLink, name: given };
    void call(routes.api.enter, { body }).then(settle);
  };
  return (
    <Door>
      <h1 className="h">Enter as owner</h1>
      <p className="lead">
        This link was printed when Barycenter started on your machine. Whoever holds it owns everything in it,
        so keep it to yourself.
      </p>
      <form onSubmit={enter} noValidate>
        <Field
          label="Your name, as the others will see it"
          hint={isKnown ? "Leave it empty to keep the name you have here." : undefined}
          error={wrongName}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button variant="next" type="submit" reason={isBusy ? "You are being let in" : undefined}>
          {isBusy ? "Entering" : "Enter"}
        </Button>
      </form>
      {refused !== null && (
        <Notice kind="refused" title="This link does not open">
          {refused}
        </Notice>
      )}
      <p className="small-print">
        Lost it later? The command <kbd>npm run admin -- owner-link</kbd> on the same machine makes a new one
        and ends this one.
      </p>
    </Door>
  );
}

const whyNot = ({ error }: Extract<Called, { ok: false }>): string =>
  error.code === "malformed"
    ? "It is not whole. Copy it from the terminal again, up to its last letter."
    : doorWords(error.code, error);
