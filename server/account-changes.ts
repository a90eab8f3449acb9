import { closeCodes } from "#lib/wire/close.ts";
import type { ApiPorts } from "./http/context.ts";
import type { serveCommands } from "./session/socket.ts";
import type { Sync } from "./sync/ports.ts";

/** What is told and ended when an account is signed out, becomes a member by a return link, or stops being one. */
export const accountChanges = (
  sockets: ReturnType<typeof serveCommands>,
  sync: Sync,
): Pick<ApiPorts, "signedOut" | "replaced" | "letIn"> => ({
  signedOut: (account) => {
    sockets.dismissAccount(account, { kind: "access", role: null, why: "signed-out" });
    sync.dismiss(account, closeCodes["signed-out"], "signed out");
  },
  // Documents are closed for all browsers of the member: each is asked anew who it is when it comes back.
  replaced: (account, { workspace, member }) => {
    sockets.dismissFrom(account, workspace);
    sync.disconnect(workspace, member, closeCodes.later, "asked anew who one is");
  },
  letIn: ({ workspace, member, role, by }) =>
    sockets.tellMember(workspace, member, { kind: "access", role, why: "let-in", by }),
});
