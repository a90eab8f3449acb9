"use client";

import type { WorkspaceView } from "#lib/wire/api.ts";
import { useHeld } from "./held.ts";
import { useRoom } from "./room-context.ts";

/** Oneself in this workspace: member, name, role, the own seat of each round, the digest of what one has sealed. */
export type Self = Pick<WorkspaceView, "member" | "name" | "role" | "seats" | "sealed" | "title"> & {
  readonly workspace: string;
};

/** Who one is in this workspace. */
export function useSelf(): Self {
  const room = useRoom();
  const { member, name, role, seats, sealed, title } = useHeld(room.self);
  return { member, name, role, seats, sealed, title, workspace: room.workspace };
}
