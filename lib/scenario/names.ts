import type { Id } from "#lib/kit/id.ts";

export type WorkspaceId = Id<"Workspace">;
export type FutureId = Id<"Future">;
export type ItemId = Id<"Item">;
