"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { call, type Called } from "#app/_api/call.ts";
import { doorWords } from "#app/_home/door-words.ts";
import { forgetFragment } from "#app/_home/fragment.ts";
import { nameTrouble } from "#app/_home/name-trouble.ts";
import { nowInWords } from "#app/_home/stage-in-words.ts";
import { Button } from "#app/_ui/button.tsx";
import { Door } from "#app/_ui/door.tsx";
import { Facts } from "#app/_ui/facts.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { Role } from "#lib/session/session.ts";
import { joined } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import type { Invited } from "./use-invitation.ts";

type Props = { readonly code: string; readonly invitation: Invited; readonly onSpent: () => void };

const as = {
  owner: "owner: you govern the workspace",
  facilitator: "facilitator: you run the session, and may estimate",
  analyst: "analyst: you estimate, write and comment",
  observer: "observer: you look on",
} as const satisfies Record<Role, string>;

const spent = new Set(["invite-used-up", "invite-expired", "invite-revoked", "no-such-invite"]);

/** An invitation that is open: who invites to what, as what, what runs now, and one field. */
export function Invitation({ code, invitation, onSpent }: Props) {
  const { title, role, invitedBy, stage } = invitation;
  return (
    <Door>
      <p className="quiet">
        {invitedBy === "" ? "You are invited to forecast" : `${invitedBy} invites you to forecast`}
      </p>
      <h1 className="h">{title === "" ? "A question that has no title yet" : title}</h1>
      <Facts
        facts={[
          { term: "You come as", says: as[role] },
          { term: "Now", says: nowInWords[stage] },
        ]}
      />
      <NameForm code={code} role={role} onSpent={onSpent} />
      <p className="small-print">
        {role === "observer"
          ? "You see what the team says and is shown; you give no estimate. Nothing is sent anywhere else."
          : "Your estimate and your rationale are seen by the members of this workspace, sealed ones after the reveal. Nothing is sent anywhere else."}
      </p>
    </Door>
  );
}

function NameForm({
  code,
  role,
  onSpent,
}: {
  readonly code: string;
  readonly role: Role;
  readonly onSpent: () => void;
}) {
  const router = useRouter();
  const [name, setName] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [wrongName, setWrongName] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState<string | null>(null);
  const settle = (answer: Called) => {
    const read = answer.ok ? joined.safeParse(answer.value) : null;
    if (read?.success === true) {
      forgetFragment();
      return router.replace(routes.forecast(read.data.workspaceId));
    }
    setBusy(false);
    if (!answer.ok && spent.has(answer.error.code)) return onSpent();
    return setRefused(answer.ok ? doorWords("unavailable") : doorWords(answer.error.code, answer.error));
  };
  const join = (event: SubmitEvent) => {
    event.preventDefault();
    const trouble = nameTrouble(name);
    setWrongName(trouble);
    if (trouble !== undefined || isBusy) return;
    setBusy(true);
    setRefused(null);
    void call(routes.api.join, { body: { code, name: name.trim() } }).then(settle);
  };
  const words = role === "observer" ? "Join and look on" : "Join and estimate";
  return (
    <form onSubmit={join} noValidate>
      <Field
        label="Your name, as the others will see it"
        hint="No account needed."
        error={wrongName}
        name="name"
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button variant="next" type="submit" reason={isBusy ? "You are being let in" : undefined}>
        {isBusy ? "Joining" : words}
      </Button>
      {refused !== null && (
        <Notice kind="refused" title="You are not in yet">
          {refused}
        </Notice>
      )}
    </form>
  );
}
