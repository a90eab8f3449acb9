import type { MemberId } from "#lib/session/session.ts";
import type { Deeds } from "#server/store/deeds.ts";
import type { Kept } from "./kept.ts";
import { documentOf, putUpdates } from "./kept.ts";

/** What a store in memory does with documents. */
export function documentDeeds(kept: Kept): Pick<Deeds, "document" | "append" | "clientsOf" | "boardVersion"> {
  return {
    document: (name) => documentOf(kept, name),
    append(workspace, updates) {
      const clients = kept.clients.get(workspace) ?? new Map<number, MemberId>();
      updates.forEach((update) => update.clients.forEach((client) => clients.set(client, update.author)));
      kept.clients.set(workspace, clients);
      return putUpdates(
        kept,
        { workspace, document: "board" },
        updates.map(({ bytes }) => bytes),
      );
    },
    clientsOf: (workspace) => kept.clients.get(workspace) ?? new Map(),
    boardVersion: (workspace, seq) => kept.workspaces.get(workspace)?.versions.get(seq) ?? null,
  };
}
