"use client";

import { type SubmitEvent, useId, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { wayIn } from "./way-in.ts";
import "./home.css";

/** One line that takes a link or a code and opens the door it belongs to. */
export function CodeForm() {
  const id = useId();
  const [pasted, setPasted] = useState("");
  const [isWrong, setWrong] = useState(false);
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    const way = wayIn(pasted);
    setWrong(way === null);
    if (way !== null) window.location.assign(way); // a whole load: the fragment must be there before the page looks
  };
  return (
    <form onSubmit={go} noValidate>
      <div className="join">
        <label className="sr" htmlFor={id}>
          Link or code of an invitation
        </label>
        <input
          id={id}
          placeholder="Invite link or code"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={pasted}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-why` : undefined}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button type="submit">Join</Button>
      </div>
      {isWrong && (
        <p className="wrong" id={`${id}-why`} role="alert">
          That is no link and no code of an invitation. Copy it whole.
        </p>
      )}
    </form>
  );
}
