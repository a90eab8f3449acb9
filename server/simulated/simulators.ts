import type { WorkspaceId } from "#lib/scenario/names.ts";

/** Analysts who are to come into a workspace, and the server as they reach it. `code` is a return link's, for that one analyst. */
export type Coming = {
  readonly workspace: WorkspaceId;
  readonly base: string;
  readonly analysts: readonly { readonly name: string; readonly code: string }[];
};

/**
 * Who lets simulated analysts act: one process for each workspace that has them awake, apart from the server, which speaks the
 * wire contract as every other client does and knows nothing else.
 */
export type Simulators = {
  readonly bring: (coming: Coming) => void;
  readonly areAwake: (workspace: WorkspaceId) => boolean;
  /** Resolves when those of a workspace act no more. */
  readonly dismiss: (workspace: WorkspaceId) => Promise<void>;
  /** Resolves when nobody acts any more. */
  readonly close: () => Promise<void>;
};
