import type { MemberId, Role, Session } from "./session.ts";

/** Who may do what: the one table, used by commands, HTTP, live documents and screens alike. */
export const deeds = {
  read: ["owner", "facilitator", "analyst", "observer"],
  estimate: ["owner", "facilitator", "analyst"],
  comment: ["owner", "facilitator", "analyst"],
  "edit the board": ["owner", "facilitator", "analyst"],
  "run the session": ["owner", "facilitator"],
  "see who has sealed": ["owner", "facilitator"],
  moderate: ["owner", "facilitator"],
  invite: ["owner", "facilitator"],
  "let back in": ["owner", "facilitator"],
  "govern members": ["owner"],
  resolve: ["owner", "facilitator"],
  "delete the workspace": ["owner"],
} as const satisfies Record<string, readonly Role[]>;

export type Deed = keyof typeof deeds;

/** True when that role may do that deed; nobody without a role may do anything. */
export function may(role: Role | null, deed: Deed): boolean {
  const allowed: readonly Role[] = deeds[deed];
  return role !== null && allowed.includes(role);
}

/** True when that member may run the session: by role, or because they took over while nobody else was there. */
export const mayRun = (session: Session, member: MemberId): boolean =>
  may(session.members[member]?.role ?? null, "run the session") ||
  (session.runner === member && session.members[member]?.role === "analyst");

/** The roles a member of that role may give to others, and take from them. */
export function mayGive(role: Role | null): readonly Role[] {
  if (role === "owner") return ["owner", "facilitator", "analyst", "observer"];
  if (role === "facilitator") return ["analyst", "observer"];
  return [];
}
