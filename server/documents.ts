import type { IncomingMessage } from "node:http";
import { roleOf } from "#lib/session/session.ts";
import type { Adapters } from "./adapters.ts";
import { addressOf, isOwnOrigin } from "./http/caller.ts";
import type { Authority } from "./session/authority.ts";
import { presenceRuleOf } from "./session/live.ts";
import type { Settings } from "./settings.ts";
import { defaultLimits } from "./sync/limits.ts";
import type { Sync, SyncPorts } from "./sync/ports.ts";
import { createSync } from "./sync/sync.ts";

/** The live documents, with rights as the sessions have them; `authority` is asked for only when somebody comes. */
export function openDocuments(
  { settings, store, identity, now, log }: Adapters,
  authority: () => Authority,
): Sync {
  const grantOf: SyncPorts["grantOf"] = async (account, workspace) => {
    const member = (await store.accessOf(account)).find((one) => one.workspace === workspace)?.member;
    if (member === undefined) return (await store.has(workspace)) ? "not-a-member" : "no-such-workspace";
    const session = (await authority().state(workspace))?.session;
    const role = session === undefined ? null : roleOf(session, member);
    if (session !== undefined) sync.setPresence(workspace, presenceRuleOf(session));
    return role === null ? "not-a-member" : { member, role };
  };
  const sync = createSync({
    store,
    now,
    log,
    grantOf,
    identify: ({ headers }) => identity.accountOf(headers.cookie),
    originAllowed: (request) => isOwn(request, settings),
    addressOf: (request) => addressOf(request, settings.TRUSTED_PROXY),
    limits: {
      ...defaultLimits,
      messagesPerSecond: settings.LIMIT_MESSAGES_PER_SECOND,
      socketsPerAccount: settings.LIMIT_SOCKETS_PER_SESSION,
      socketsPerAddress: settings.LIMIT_SOCKETS_PER_ADDRESS,
    },
  });
  return sync;
}

/** Did one of our own pages ask for this upgrade, or no page at all? */
export function isOwn({ headers }: IncomingMessage, { PUBLIC_URL }: Settings): boolean {
  const site = headers["sec-fetch-site"];
  const from = {
    origin: headers.origin,
    host: headers.host,
    site: typeof site === "string" ? site : undefined,
  };
  return isOwnOrigin(from, PUBLIC_URL);
}
