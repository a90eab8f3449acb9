"use client";

import { useId, useState } from "react";
import { Button } from "./button.tsx";
import { copyText } from "./copy-text.ts";

type Props = { readonly label: string; readonly value: string; readonly hint?: string | undefined };

/** A link or code to take along: shown whole, copied with one press, and it says whether it was. */
export function CopyField({ label, value, hint }: Props) {
  const id = useId();
  const [copied, setCopied] = useState<{ readonly value: string; readonly done: boolean }>();
  const mine = copied?.value === value ? copied : undefined;
  const copy = () => void copyText(value, id).then((done) => setCopied({ value, done }));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="copy">
        <input id={id} className="input" readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button onClick={copy} onBlur={() => setCopied(undefined)}>
          {mine?.done === true ? "Copied" : "Copy"}
        </Button>
      </div>
      <p className="hint" aria-live="polite">
        {mine?.done === false
          ? "This browser does not let a page copy. It is selected: copy it yourself."
          : hint}
      </p>
    </div>
  );
}
