"use client";

import { type SubmitEvent, useState } from "react";
import { call, type Called } from "#app/_api/call.ts";
import { doorWords } from "#app/_home/door-words.ts";
import { useSelf } from "#app/_room/self.ts";
import { Button } from "#app/_ui/button.tsx";
import { CopyField } from "#app/_ui/copy-field.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { Select } from "#app/_ui/select.tsx";
import { mayGive } from "#lib/session/may.ts";
import type { Role } from "#lib/session/session.ts";
import { invited } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { usesTrouble } from "./uses-trouble.ts";

const roles = [
  { value: "analyst", label: "analyst" },
  { value: "observer", label: "observer" },
  { value: "facilitator", label: "facilitator" },
] as const;

const spans = [
  { value: "3", label: "3 hours" },
  { value: "24", label: "a day" },
  { value: "168", label: "a week" },
  { value: "720", label: "a month" },
] as const;

/** Makes an invite link: as what, for how many, for how long; then shows it to be copied or photographed. */
export function Invite({ role, onMade }: { readonly role: Role; readonly onMade: () => void }) {
  const { form, change, make, made, isBusy, wrong, refused } = useInvite(onMade);
  return (
    <section className="invite-part">
      <SectionHead title="Invite" aside="Show it, or send it" />
      <form className="invite-form" onSubmit={make} noValidate>
        <Select
          label="As"
          options={roles.filter(({ value }) => mayGive(role).includes(value))}
          value={form.role}
          onChange={(event) => change({ role: event.target.value })}
        />
        <Field
          label="For how many"
          className="short"
          inputMode="numeric"
          value={form.uses}
          error={wrong}
          onChange={(event) => change({ uses: event.target.value })}
        />
        <Select
          label="Good for"
          options={spans}
          value={form.hours}
          onChange={(event) => change({ hours: event.target.value })}
        />
        <Button
          variant={made === null ? "next" : "plain"}
          type="submit"
          reason={isBusy ? "The link is being made" : undefined}
        >
          {made === null ? "Make an invite link" : "Make another"}
        </Button>
      </form>
      {refused !== null && (
        <Notice kind="refused" title="No link was made">
          {refused}
        </Notice>
      )}
      {made !== null && <MadeLink {...made} />}
    </section>
  );
}

/** What the form does: checks, asks the server once at a time, keeps the link that came. */
function useInvite(onMade: () => void) {
  const { workspace } = useSelf();
  const [form, setForm] = useState({ role: "analyst", uses: "10", hours: "168" });
  const [made, setMade] = useState<{ readonly link: string; readonly role: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState<string | null>(null);
  const settle = (answer: Called) => {
    setBusy(false);
    const read = answer.ok ? invited.safeParse(answer.value) : null;
    if (read?.success !== true)
      return setRefused(answer.ok ? doorWords("unavailable") : doorWords(answer.error.code, answer.error));
    setMade({ link: read.data.link, role: form.role });
    return onMade();
  };
  const make = (event: SubmitEvent) => {
    event.preventDefault();
    const trouble = usesTrouble(form.uses);
    setWrong(trouble);
    if (trouble !== undefined || isBusy) return;
    setBusy(true);
    setRefused(null);
    const body = { role: form.role, uses: Number(form.uses), expiresInHours: Number(form.hours) };
    void call(routes.api.invites(workspace), { body }).then(settle);
  };
  const change = (some: Partial<typeof form>) => setForm({ ...form, ...some });
  return { form, change, make, made, isBusy, wrong, refused };
}

function MadeLink({ link, role }: { readonly link: string; readonly role: string }) {
  return (
    <div className="invite" role="group" aria-label={`Invite link for an ${role}`}>
      <QrCode text={link} label="The invite link, as a QR code" />
      <CopyField
        label={`Whoever opens this comes in as ${role}`}
        value={link}
        hint="It stands here until you leave this screen; only its hash is kept. If it is lost, make another and revoke this one."
      />
    </div>
  );
}
