"use client";

import { useState } from "react";
import { call, type Called } from "#app/_api/call.ts";
import { CodeForm } from "#app/_home/code-form.tsx";
import { doorWords } from "#app/_home/door-words.ts";
import { forgetFragment, useFragment } from "#app/_home/fragment.ts";
import { Button } from "#app/_ui/button.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Door } from "#app/_ui/door.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { entered } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";

/** Come back as the person one is elsewhere. The link works once, so it is taken up by a press and not by looking at it. */
export function ReturnDoor() {
  const code = useFragment();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Why | null>(null);
  const [replaces, setReplaces] = useState<string | null>(null);
  if (code === null) return <Door>{null}</Door>;
  if (code === "") return <NoCode />;
  const settle = (answer: Called) => {
    setBusy(false);
    const read = answer.ok ? entered.safeParse(answer.value) : null;
    if (!answer.ok && answer.error.code === "somebody-else") return setReplaces(whyNot(answer).words);
    if (read?.success !== true) return setRefused(answer.ok ? unavailable : whyNot(answer));
    forgetFragment();
    const [only, ...more] = read.data.workspaces;
    return window.location.replace(
      only !== undefined && more.length === 0 ? routes.forecast(only) : routes.home,
    );
  };
  const takeUp = (body: object = {}) => {
    setBusy(true);
    setRefused(null);
    void call(routes.api.return, { body: { code, ...body } }).then(settle);
  };
  if (replaces !== null && refused === null)
    return <Replace words={replaces} isBusy={isBusy} onReplace={() => takeUp({ replace: true })} />;
  return (
    <Door>
      <h1 className="h">Go on here as who you are</h1>
      <p className="lead">
        This link makes this browser yours as well: the same name, the same seat, everything you said. It
        works once, and only whoever asked for it should use it.
      </p>
      {refused === null ? (
        <Button variant="next" onClick={() => takeUp()} reason={isBusy ? "You are being let in" : undefined}>
          {isBusy ? "Coming in" : "Go on here"}
        </Button>
      ) : (
        <>
          <Notice kind="refused" title="This link does not open">
            {refused.words}
          </Notice>
          {refused.mayPass ? (
            <div className="actions">
              <Button onClick={() => takeUp()}>Try again</Button>
            </div>
          ) : (
            <>
              <p className="small-print">Do you have another one?</p>
              <CodeForm />
            </>
          )}
        </>
      )}
    </Door>
  );
}

type ReplaceProps = {
  readonly words: string;
  readonly isBusy: boolean;
  readonly onReplace: () => void;
};

/** This browser is somebody else where the link leads: who one would become and stop being, before it happens. */
function Replace({ words, isBusy, onReplace }: ReplaceProps) {
  return (
    <Door>
      <h1 className="h">This browser is somebody else there</h1>
      <p className="lead">{words}</p>
      <p className="lead">
        To keep both, open the link in another browser, or in a private window. Nothing has happened yet.
      </p>
      <div className="actions">
        <ButtonLink href={routes.home}>Stay who I am</ButtonLink>
        <Button variant="danger" onClick={onReplace} reason={isBusy ? "You are being let in" : undefined}>
          {isBusy ? "Coming in" : "Become who the link is for"}
        </Button>
      </div>
    </Door>
  );
}

function NoCode() {
  return (
    <Door>
      <h1 className="h">This link has no code</h1>
      <p className="lead">
        A return link ends with a long word after a hash sign. Copy it whole, or paste it here.
      </p>
      <CodeForm />
    </Door>
  );
}

/** Why one is not let in; `mayPass` where the same link may open a moment later. */
type Why = { readonly words: string; readonly mayPass: boolean };

const passing = new Set(["offline", "busy", "unavailable", "too-many"]);
const unavailable: Why = { words: doorWords("unavailable"), mayPass: true };

const whyNot = ({ error }: Extract<Called, { ok: false }>): Why => ({
  words:
    error.code === "malformed"
      ? "It is not whole. Copy it again, up to its last letter."
      : doorWords(error.code, error),
  mayPass: passing.has(error.code),
});
