import type { Deed } from "#lib/session/may.ts";
import { may } from "#lib/session/may.ts";
import type { Role } from "#lib/session/session.ts";
import { roles } from "#lib/session/session.ts";

/** Everyone who might knock: the four roles, and three who are nobody in the workspace. */
export const subjects = [...roles, "removed", "stranger", "anonymous"] as const;
export type Subject = (typeof subjects)[number];

/** What somebody needs to be let do something: a deed of the one table of rights, to be signed in, or nothing. */
export type Needs = Deed | "signed in" | "nothing";

/** Whether a subject is let do something, and if not, with which code they are turned away. */
export function verdict(
  subject: Subject,
  needs: Needs,
): "let" | "not-signed-in" | "not-a-member" | "not-allowed" {
  if (needs === "nothing") return "let";
  if (subject === "anonymous") return "not-signed-in";
  if (needs === "signed in") return "let";
  if (!isRole(subject)) return "not-a-member";
  return may(subject, needs) ? "let" : "not-allowed";
}

/** A request that a route is tried with. `{victim}` in path and body is a fresh analyst, made for each trial. */
export type Trial = {
  readonly needs: Needs;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly path?: Readonly<Record<string, string>>;
};

const code = "n".repeat(32);
const nowhere = "nowhere";

/** Every route of the API, by method and path as its description has them. */
export const routeTrials: Readonly<Record<string, Trial>> = {
  "POST /api/v1/enter": { needs: "nothing", body: { key: code } },
  "POST /api/v1/invites/look": { needs: "nothing", body: { code } },
  "POST /api/v1/join": { needs: "nothing", body: { code, name: "Somebody" } },
  "POST /api/v1/return": { needs: "nothing", body: { code } },
  "POST /api/v1/return-link": { needs: "signed in" },
  "POST /api/v1/sign-out": { needs: "nothing" },
  "GET /api/v1/templates": { needs: "nothing" },
  "GET /api/v1/workspaces": { needs: "signed in" },
  "POST /api/v1/workspaces": { needs: "signed in", body: { template: "blank-two" } },
  "GET /api/v1/workspaces/{workspace}": { needs: "read" },
  "PUT /api/v1/workspaces/{workspace}/away": { needs: "read", body: { isAway: false } },
  "PUT /api/v1/workspaces/{workspace}/me": { needs: "read", body: { name: "Somebody" } },
  "GET /api/v1/workspaces/{workspace}/record": { needs: "read" },
  "GET /api/v1/workspaces/{workspace}/scenario": { needs: "read" },
  "GET /api/v1/workspaces/{workspace}/journal": { needs: "read" },
  "GET /api/v1/workspaces/{workspace}/export": { needs: "read" },
  "POST /api/v1/workspaces/{workspace}/commands": {
    needs: "read",
    body: { id: "trial-command", type: "delete-comment", comment: nowhere },
  },
  "GET /api/v1/workspaces/{workspace}/invites": { needs: "invite" },
  "POST /api/v1/workspaces/{workspace}/invites": { needs: "invite", body: { role: "observer" } },
  "DELETE /api/v1/workspaces/{workspace}/invites/{invite}": { needs: "invite", path: { invite: nowhere } },
  "GET /api/v1/workspaces/{workspace}/simulated": { needs: "govern members" },
  "POST /api/v1/workspaces/{workspace}/simulated": { needs: "govern members", body: { count: 3 } },
  "POST /api/v1/workspaces/{workspace}/simulated/wake": { needs: "govern members" },
  "DELETE /api/v1/workspaces/{workspace}/simulated": { needs: "govern members" },
  "POST /api/v1/workspaces/{workspace}/members/{member}/return-link": {
    needs: "let back in",
    path: { member: "{victim}" },
  },
};

/** Routes that a trial would leave nothing to try the next one on: `workspace-life.test.ts` tries them. */
export const triedElsewhere = ["DELETE /api/v1/workspaces/{workspace}"] as const;

const round = nowhere;
const values = [333_333, 333_333, 333_334];
const thread = nowhere;
const comment = nowhere;
const texts = { evidence: "", note: "" };

/** Every command, by type; `onOthers` stands where the rights over that member count as well. */
export const commandTrials: Readonly<Record<string, Trial>> = {
  "open-round": { needs: "run the session", body: { kind: "open" } },
  "extend-round": { needs: "run the session", body: { round, minutes: 1 } },
  estimate: { needs: "estimate", body: { round, values } },
  withdraw: { needs: "estimate", body: { round } },
  reaffirm: { needs: "estimate", body: { round } },
  seal: { needs: "estimate", body: { round, values } },
  "lock-round": { needs: "run the session", body: { round } },
  "reveal-round": { needs: "run the session", body: { round } },
  "close-round": { needs: "run the session", body: { round } },
  comment: { needs: "comment", body: { thread, text: "Why?" } },
  "edit-comment": { needs: "comment", body: { comment, text: "Why not?" } },
  "delete-comment": { needs: "read", body: { comment } },
  "resolve-thread": { needs: "comment", body: { thread } },
  "reopen-thread": { needs: "comment", body: { thread } },
  nudge: { needs: "run the session", body: { round } },
  "change-role": { needs: "moderate", body: { member: "{victim}", role: "observer" } },
  "remove-member": { needs: "moderate", body: { member: "{victim}" } },
  leave: { needs: "read", body: {} },
  "take-over": { needs: "estimate", body: {} },
  resolve: { needs: "resolve", body: { ...texts, future: nowhere } },
};

/** What is tried on a document: to open it, or to write in it. Nobody writes in a record. */
export const documentTrials: readonly {
  readonly document: "board" | "record";
  readonly deed: "open" | "write";
  readonly needs: Deed | null;
}[] = [
  { document: "board", deed: "open", needs: "read" },
  { document: "record", deed: "open", needs: "read" },
  { document: "board", deed: "write", needs: "edit the board" },
  { document: "record", deed: "write", needs: null },
];

const isRole = (subject: Subject): subject is Role => roles.some((role) => role === subject);
