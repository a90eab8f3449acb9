"use client";

import { useEffect, useState } from "react";
import { call } from "#app/_api/call.ts";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import { membersOf } from "#lib/documents/record-readings.ts";
import { invited } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";

const HOURS = 2;
const USES = 50;
const LASTS_MS = HOURS * 3_600_000;
const RENEW_MS = LASTS_MS - 600_000;
const RETRY_MS = 30_000;
/** After that many have come the link is made anew, well before it is used up. */
const JOINS_PER_LINK = 40;

/** A link by which analysts join, made when the page opens and again before it runs out or is used up; null while there is none. */
export function useJoinLink(isWanted: boolean): string | null {
  const { workspace } = useSelf();
  const [link, setLink] = useState<string | null>(null);
  const batch = Math.floor(Object.keys(useShared(membersOf)).length / JOINS_PER_LINK);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isGone = false;
    let until = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const make = async () => {
      const made = await newLink(workspace);
      if (isGone) return;
      if (made !== null) until = Date.now() + LASTS_MS;
      if (made !== null || Date.now() > until) setLink(made);
      timer = setTimeout(() => void make(), made === null ? RETRY_MS : RENEW_MS);
    };
    void make();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [workspace, isWanted, batch]);
  return isWanted ? link : null;
}

async function newLink(workspace: string): Promise<string | null> {
  const body = { role: "analyst", uses: USES, expiresInHours: HOURS };
  const answer = await call(routes.api.invites(workspace), { body });
  const read = answer.ok ? invited.safeParse(answer.value) : null;
  return read?.success === true ? read.data.link : null;
}
