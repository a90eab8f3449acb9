import type { Invite } from "./use-invites.ts";

/** Whether an invite link still opens, and if not, why. */
export type InviteState = "open" | "revoked" | "used up" | "expired";

/** The state of an invite link at a time, in milliseconds. */
export function stateOf({ isRevoked, used, uses, expiresAt }: Invite, now: number): InviteState {
  if (isRevoked) return "revoked";
  if (used >= uses) return "used up";
  return Date.parse(expiresAt) <= now ? "expired" : "open";
}
