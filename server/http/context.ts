import type { Context } from "hono";
import type { HttpBindings } from "@hono/node-server";
import type { Instant } from "#lib/kit/instant.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Deed } from "#lib/session/may.ts";
import { may } from "#lib/session/may.ts";
import type { MemberId, Role } from "#lib/session/session.ts";
import { roleOf } from "#lib/session/session.ts";
import type { Identity } from "#server/identity/identity.ts";
import type { OwnerKey } from "#server/identity/owner-key.ts";
import type { Authority } from "#server/session/authority.ts";
import type { State } from "#server/session/live.ts";
import type { Vault } from "#server/session/vault.ts";
import type { Settings } from "#server/settings.ts";
import type { Simulators } from "#server/simulated/simulators.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Store } from "#server/store/store.ts";
import type { Bucket } from "./bucket.ts";
import { addressOf, baseOf } from "./caller.ts";
import { problem, tooMany } from "./problems.ts";

/** What the routes ask. */
export type ApiPorts = {
  readonly store: Store;
  readonly authority: Authority;
  readonly identity: Identity;
  readonly vault: Vault;
  readonly ownerKey: OwnerKey;
  readonly settings: Settings;
  readonly now: () => Instant;
  readonly board: (workspace: WorkspaceId) => Promise<Uint8Array>;
  readonly present: (workspace: WorkspaceId) => readonly MemberId[];
  /** Ends a workspace for everybody, and takes it out of the store. */
  readonly remove: (workspace: WorkspaceId) => Promise<void>;
  readonly simulators: Simulators | null;
  /** Where this server is reached from its own machine. */
  readonly here: () => string;
  readonly signedOut: (account: AccountId) => void;
  /** Ends what an account has open as a member whom it is no longer. */
  readonly replaced: (account: AccountId, place: MemberPlace) => void;
  /** Tells a member, wherever they are, that another browser is theirs from now on. */
  readonly letIn: (place: MemberPlace & { readonly role: Role; readonly by: MemberId }) => void;
  readonly doors: Bucket;
  readonly commands: Bucket;
  readonly warn: (facts: object, message: string) => void;
};

/** A member of a workspace. */
type MemberPlace = { readonly workspace: WorkspaceId; readonly member: MemberId };

export type Env = { Bindings: HttpBindings };
export type ApiContext = Context<Env>;

/** A member in a workspace, as the one who asks. */
export type Caller = {
  readonly account: AccountId;
  readonly member: MemberId;
  readonly role: Role;
  readonly state: State;
};

/** The account that asks; no session is a 401. */
export async function accountOf(c: ApiContext, { identity }: ApiPorts): Promise<AccountId> {
  const account = await identity.accountOf(c.req.header("cookie"));
  if (account === null)
    throw problem(401, "not-signed-in", "Come in by the owner link, an invitation or a return link first.");
  return account;
}

/** The member that asks in a workspace; who is none learns nothing about whether it exists. */
export async function callerOf(c: ApiContext, ports: ApiPorts, workspace: WorkspaceId): Promise<Caller> {
  const account = await accountOf(c, ports);
  const access = await ports.store.accessOf(account);
  const member = access.find((one) => one.workspace === workspace)?.member;
  const state = member === undefined ? null : await ports.authority.state(workspace);
  const role = state === null || member === undefined ? null : roleOf(state.session, member);
  if (member === undefined || state === null || role === null)
    throw problem(403, "not-a-member", "There is nothing here for you, or no longer.");
  return { account, member, role, state };
}

/** Refuses with 403 what a role may not do. */
export function must(role: Role, deed: Deed): void {
  if (!may(role, deed)) throw problem(403, "not-allowed", `As ${role} you may not do that.`, { role });
}

/** Counts an attempt at one of the doors; too many from one address are turned away for a while. */
export function knock(c: ApiContext, { doors, settings }: ApiPorts): void {
  const seconds = doors(addressOf(c.env.incoming, settings.TRUSTED_PROXY));
  if (seconds !== null) throw tooMany(seconds);
}

/** A link of this installation, as the one who asks would write it. */
export const linkTo = (c: ApiContext, { settings }: ApiPorts, path: string): string =>
  `${baseOf(c.req.header("host"), settings)}${path}`;
