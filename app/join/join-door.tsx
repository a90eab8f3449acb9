"use client";

import { CodeForm } from "#app/_home/code-form.tsx";
import { useFragment } from "#app/_home/fragment.ts";
import { Door } from "#app/_ui/door.tsx";
import { Invitation } from "./invitation.tsx";
import { NotOpen } from "./not-open.tsx";
import { useInvitation } from "./use-invitation.ts";

/** Join by an invitation: looks at it first, which uses nothing up, then asks for a name. */
export function JoinDoor() {
  const code = useFragment();
  if (code === null) return <Door>{null}</Door>;
  return code === "" ? <NoCode /> : <AtTheDoor key={code} code={code} />;
}

function AtTheDoor({ code }: { readonly code: string }) {
  const { seen, lookAgain } = useInvitation(code);
  switch (seen.kind) {
    case "looking":
      return (
        <Door>
          <p className="quiet" role="status">
            Looking at the invitation.
          </p>
        </Door>
      );
    case "refused":
      return <NotOpen error={seen.error} onAgain={lookAgain} />;
    default:
      return <Invitation code={code} invitation={seen.invitation} onSpent={lookAgain} />;
  }
}

function NoCode() {
  return (
    <Door>
      <h1 className="h">Join with a link</h1>
      <p className="lead">
        Paste the invite link, or the long word at its end. Whoever invites you finds both on the People
        screen.
      </p>
      <CodeForm />
    </Door>
  );
}
