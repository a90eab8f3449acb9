"use client";

import { useEffect, useState } from "react";
import type * as z from "zod/mini";
import { call } from "#app/_api/call.ts";
import { doorWords } from "#app/_home/door-words.ts";
import { inviteList } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";

export type Invite = z.infer<typeof inviteList>["invites"][number];

/** The invitations of a workspace: not asked yet, asked in vain, or there. */
export type Invites = {
  readonly list: readonly Invite[] | null;
  readonly refused: string | null;
  readonly refresh: () => void;
};

/** Asks for the invitations, again whenever somebody has come or one was made. */
export function useInvites(
  workspace: string,
  { isAsked, members }: { readonly isAsked: boolean; readonly members: number },
): Invites {
  const [list, setList] = useState<readonly Invite[] | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (!isAsked) return undefined;
    let isGone = false;
    void call(routes.api.invites(workspace)).then((answer) => {
      if (isGone) return;
      const read = answer.ok ? inviteList.safeParse(answer.value) : null;
      if (read?.success === true) setList(read.data.invites);
      setRefused(answer.ok ? null : doorWords(answer.error.code, answer.error));
    });
    return () => {
      isGone = true;
    };
  }, [workspace, isAsked, members, times]);
  return { list, refused, refresh: () => setTimes((before) => before + 1) };
}
