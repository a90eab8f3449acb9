import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Counters } from "./counters.ts";
import type { SyncPorts } from "./ports.ts";
import type { Strikes } from "./strikes.ts";

/** What the room of a board needs. `now` is a steady clock in milliseconds. */
export type BoardNeeds = {
  readonly ports: SyncPorts;
  readonly workspace: WorkspaceId;
  readonly now: () => number;
  readonly strikes: Strikes;
  readonly counters: Counters;
};
