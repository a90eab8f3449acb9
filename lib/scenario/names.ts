import type { Id } from "#lib/kit/id.ts";

export type WorkspaceId = Id<"Workspace">;
