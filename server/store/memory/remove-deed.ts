import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Deeds } from "#server/store/deeds.ts";
import type { Kept } from "./kept.ts";
import { keyOf } from "./kept.ts";

/** Takes a workspace out of everything that a store in memory keeps. */
export const removeDeed =
  (kept: Kept): Deeds["remove"] =>
  (workspace) => {
    const people = [...(kept.workspaces.get(workspace)?.members.keys() ?? [])];
    people.forEach((member) => kept.away.delete(keyOf(workspace, member)));
    kept.workspaces.delete(workspace);
    kept.clients.delete(workspace);
    for (const document of ["board", "record"]) kept.documents.delete(keyOf(workspace, document));
    dropOf(kept.access, workspace);
    dropOf(kept.invites, workspace);
    for (const [code, link] of kept.returnLinks) {
      const members = link.members.filter((one) => one.workspace !== workspace);
      kept.returnLinks.set(code, { ...link, members });
    }
  };

function dropOf<Key>(all: Map<Key, { readonly workspace: WorkspaceId }>, workspace: WorkspaceId): void {
  for (const [key, one] of all) if (one.workspace === workspace) all.delete(key);
}
