"use client";

import { useState } from "react";
import { call } from "#app/_api/call.ts";
import { doorWords } from "#app/_home/door-words.ts";
import { useSelf } from "#app/_room/self.ts";
import { Block } from "#app/_ui/block.tsx";
import { Button } from "#app/_ui/button.tsx";
import { CopyField } from "#app/_ui/copy-field.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { may } from "#lib/session/may.ts";
import { invited } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";

const USES = 20;
const HOURS = 3;

type Made = { readonly link: string; readonly until: string };

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** The way in for analysts who are in the room: a link as a QR code, and to send. It is made when somebody asks for it. */
export function JoinBlock() {
  const { role } = useSelf();
  const { made, refused, isBusy, make } = useJoining();
  if (!may(role, "invite")) return null;
  if (made !== null) return <WayIn {...made} />;
  return (
    <Block>
      <div className="actions">
        <Button onClick={make} aria-busy={isBusy}>
          Show a QR code to join
        </Button>
        <p className={refused === null ? "quiet" : "wrong"}>
          {refused ?? `A link for analysts, good for ${USES} of them and for ${HOURS} hours.`}
        </p>
      </div>
    </Block>
  );
}

function WayIn({ link, until }: Made) {
  return (
    <Block>
      <div className="console-now" role="status">
        <QrCode text={link} label="The invite link, as a QR code" />
        <CopyField
          label="Point a phone at it, or send the link"
          value={link}
          hint={`Analysts, ${USES} at most, until ${until}.`}
        />
      </div>
    </Block>
  );
}

function useJoining() {
  const { workspace } = useSelf();
  const [made, setMade] = useState<Made | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    const body = { role: "analyst", uses: USES, expiresInHours: HOURS };
    const answer = await call(routes.api.invites(workspace), { body });
    setBusy(false);
    const read = answer.ok ? invited.safeParse(answer.value) : null;
    if (read?.success === true)
      return setMade({ link: read.data.link, until: time.format(Date.now() + HOURS * 3_600_000) });
    setRefused(answer.ok ? doorWords("unavailable") : doorWords(answer.error.code, answer.error));
  };
  const make = () => (isBusy ? undefined : void ask()); // a refusal is said in words
  return { made, refused, isBusy, make };
}
