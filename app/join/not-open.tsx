"use client";

import { CodeForm } from "#app/_home/code-form.tsx";
import { doorWords } from "#app/_home/door-words.ts";
import { momentInWords } from "#app/_home/moment-in-words.ts";
import { Button } from "#app/_ui/button.tsx";
import { Door } from "#app/_ui/door.tsx";
import type { Refusal } from "./use-invitation.ts";

const titles: Readonly<Record<string, string>> = {
  "invite-used-up": "This invite link is used up",
  "invite-expired": "This invite link has expired",
  "invite-revoked": "This invite link no longer works",
  "no-such-invite": "There is no such invitation",
  malformed: "This is not an invite link",
};

/** An invitation that does not open, why, and what to do instead. */
export function NotOpen({ error, onAgain }: { readonly error: Refusal; readonly onAgain: () => void }) {
  const title = titles[error.code];
  return (
    <Door>
      <h1 className="h">{title ?? "The invitation cannot be looked at now"}</h1>
      <p className="lead">{whyClosed(error)}</p>
      {title === undefined ? (
        <div className="actions">
          <Button variant="next" onClick={onAgain}>
            Look again
          </Button>
        </div>
      ) : (
        <>
          <p className="small-print">Do you have another one?</p>
          <CodeForm />
        </>
      )}
    </Door>
  );
}

const goodFor = (uses: unknown): string => {
  if (uses === 1) return "It was good for one person, who has come.";
  return `It was good for ${typeof uses === "number" ? uses : "so many"} people, and they have come.`;
};

function whyClosed(error: Refusal): string {
  const { uses, expiresAt } = error.facts;
  switch (error.code) {
    case "invite-used-up":
      return `${goodFor(uses)} Ask whoever sent it for another; it takes them one press on the People screen.`;
    case "invite-expired":
      return `${typeof expiresAt === "string" ? `It was good until ${momentInWords(expiresAt)}. ` : ""}Ask whoever sent it for a new one. If you have been here before, ask them to let you back in: you are still a member.`;
    case "invite-revoked":
      return "It has been taken back. If you think you should be here, ask the person who sent it.";
    case "no-such-invite":
    case "malformed":
      return "The link is mistyped or was not copied whole. Copy it again, up to its last letter.";
    default:
      return doorWords(error.code, error);
  }
}
