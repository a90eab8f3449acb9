import { instantAt } from "#lib/kit/instant.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { evolve, nothing } from "#lib/session/evolve.ts";
import type { Session } from "#lib/session/session.ts";
import type { Entry } from "./entry.ts";
import { genesis } from "./entry.ts";

/** A workspace before its first entry. */
export const blank = (workspace: WorkspaceId): Session =>
  nothing(workspace, { at: instantAt(0), head: genesis });

/** The state that a journal tells, from its first entry on, or on top of a state that it continues. */
export const fold = (entries: readonly Entry[], from: Session): Session => entries.reduce(evolve, from);
