"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type * as z from "zod/mini";
import { call, type Called } from "#app/_api/call.ts";
import { forgetFragment } from "#app/_home/fragment.ts";
import { looked } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";

export type Invited = z.infer<typeof looked>;
export type Refusal = Extract<Called, { ok: false }>["error"];

/** What one sees of an invitation: nothing yet, why not, or who invites to what. */
export type Seen =
  | { readonly kind: "looking" }
  | { readonly kind: "refused"; readonly error: Refusal }
  | { readonly kind: "open"; readonly invitation: Invited };

/** Looks at an invitation; somebody who is a member already is led straight in. */
export function useInvitation(code: string): { readonly seen: Seen; readonly lookAgain: () => void } {
  const router = useRouter();
  const [seen, setSeen] = useState<Seen>({ kind: "looking" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    const settle = (answer: Called) => {
      if (isGone) return;
      const read = answer.ok ? looked.safeParse(answer.value) : null;
      if (read?.success !== true)
        return setSeen({
          kind: "refused",
          error: answer.ok ? { code: "unavailable", facts: {} } : answer.error,
        });
      if (read.data.workspaceId === undefined) return setSeen({ kind: "open", invitation: read.data });
      forgetFragment();
      return router.replace(routes.forecast(read.data.workspaceId));
    };
    void call(routes.api.look, { body: { code } }).then(settle);
    return () => {
      isGone = true;
    };
  }, [code, attempt, router]);
  return { seen, lookAgain: () => setAttempt(attempt + 1) };
}
