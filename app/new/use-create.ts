"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call, type Called } from "#app/_api/call.ts";
import { workspaceMade } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";

/** Why no workspace was created. */
export type Refusal = Extract<Called, { ok: false }>["error"];

/** Creates a workspace from a scenario or a template and goes there; what was refused stays to be said, nothing typed is lost. */
export function useCreate() {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const settle = (answer: Called) => {
    const made = answer.ok ? workspaceMade.safeParse(answer.value) : null;
    if (made?.success === true) return router.push(routes.scenario(made.data.workspaceId));
    setBusy(false);
    return setRefused(answer.ok ? { code: "unavailable", facts: {} } : answer.error);
  };
  const create = (body: unknown) => {
    setBusy(true);
    setRefused(null);
    void call(routes.api.workspaces, { body }).then(settle);
  };
  return { create, isBusy, refused };
}
