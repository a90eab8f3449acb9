"use client";

import { useEffect, useState } from "react";
import { call, type Called } from "#app/_api/call.ts";
import { CopyField } from "#app/_ui/copy-field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { returnLink } from "#lib/wire/api.ts";
import { doorWords } from "./door-words.ts";
import { momentInWords } from "./moment-in-words.ts";
import "./one-link.css";

/** A return link, made as this stands on the screen: as a code for a camera, and to copy. It is good once, for an hour. */
export function OneLink({ path, label }: { readonly path: string; readonly label: string }) {
  const [made, setMade] = useState<Called | null>(null);
  useEffect(() => {
    let isGone = false;
    void call(path, { method: "POST" }).then((answer) => !isGone && setMade(answer));
    return () => {
      isGone = true;
    };
  }, [path]);
  if (made === null) return <p role="status">Making the link.</p>;
  const read = made.ok ? returnLink.safeParse(made.value) : null;
  if (!made.ok || read?.success !== true)
    return (
      <Notice kind="refused" title="There is no link">
        {made.ok ? doorWords("unavailable") : doorWords(made.error.code, made.error)}
      </Notice>
    );
  const { link, expiresAt } = read.data;
  return (
    <div className="one-link">
      <QrCode text={link} label={`${label}, as a QR code`} />
      <CopyField
        label={label}
        value={link}
        hint={`It works once, until ${momentInWords(expiresAt)}. Give it to nobody else.`}
      />
    </div>
  );
}
