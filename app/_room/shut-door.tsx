"use client";

import { useId, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { copyText } from "#app/_ui/copy-text.ts";
import { Door } from "#app/_ui/door.tsx";
import type { CloseReason } from "#lib/wire/close.ts";
import { routes } from "#lib/wire/routes.ts";
import { closeWords } from "./refusal-words.ts";
import type { Unsent } from "./touched-texts.ts";

type Props = {
  readonly reason: CloseReason;
  readonly unsent: readonly Unsent[];
  /** Takes away what this browser kept. */
  readonly leave: () => void;
};

const explanations: Partial<Record<CloseReason, string>> = {
  "signed-out":
    "Come back with the link you were given, or ask somebody who runs the session to let you back in.",
  "not-allowed":
    "What you estimated and wrote before remains in the record. Somebody who runs the session can invite you again.",
  "not-there":
    "The address is mistyped, or the workspace is one you have not been invited to. We do not say which.",
};

/** The door of a workspace that stays shut: why, and what one had written and not sent, to copy. */
export function ShutDoor({ reason, unsent, leave }: Props) {
  return (
    <Door>
      <h1 className="h">{closeWords(reason)}</h1>
      <p className="lead">{explanations[reason]}</p>
      {unsent.length > 0 && <Left unsent={unsent} leave={leave} />}
      <div className="actions">
        <ButtonLink href={routes.home}>Home</ButtonLink>
      </div>
    </Door>
  );
}

function Left({ unsent, leave }: Pick<Props, "unsent" | "leave">) {
  const id = useId();
  const [isDone, setIsDone] = useState(false);
  const text = unsent.map((one) => one.text).join("\n\n");
  if (isDone) return <p className="quiet">Nothing of it is kept in this browser any more.</p>;
  const finish = () => {
    leave();
    setIsDone(true);
  };
  return (
    <>
      <div className="field">
        <label className="label" htmlFor={id}>
          What you had written and not yet sent
        </label>
        <textarea className="input" id={id} readOnly value={text} />
      </div>
      <div className="actions">
        <Button onClick={() => void copyText(text, id).then((isCopied) => isCopied && finish())}>
          Copy my text
        </Button>
        <Button variant="link" onClick={finish}>
          Let it go
        </Button>
      </div>
    </>
  );
}
