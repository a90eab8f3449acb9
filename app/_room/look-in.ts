import { call } from "#app/_api/call.ts";
import { workspaceView, type WorkspaceView } from "#lib/wire/api.ts";
import type { CloseReason } from "#lib/wire/close.ts";
import { routes } from "#lib/wire/routes.ts";
import type { ServerClock } from "./clock.ts";

/** What asking at the door gave: who one is here, a closed door, or nobody there. */
export type LookedIn =
  | { readonly kind: "in"; readonly view: WorkspaceView }
  | { readonly kind: "shut"; readonly reason: CloseReason }
  | { readonly kind: "nobody" };

const reasons: Readonly<Record<string, CloseReason>> = {
  "signed-out": "signed-out",
  "not-signed-in": "signed-out",
  "not-a-member": "not-allowed",
  "not-allowed": "not-allowed",
  "no-such-workspace": "not-there",
  "not-there": "not-there",
};

/** Asks the server who one is in a workspace, and what its clock says. */
export async function lookIn(workspace: string, clock: ServerClock): Promise<LookedIn> {
  const asked = Date.now();
  const called = await call(routes.api.workspace(workspace));
  const answered = Date.now();
  if (!called.ok) {
    const reason = reasons[called.error.code];
    return reason === undefined ? { kind: "nobody" } : { kind: "shut", reason };
  }
  const view = workspaceView.parse(called.value);
  clock.heard({ server: view.now, asked, answered });
  return { kind: "in", view };
}
