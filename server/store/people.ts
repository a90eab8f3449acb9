import { must } from "#lib/kit/assert.ts";
import type { Brand } from "#lib/kit/brand.ts";
import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId, Role } from "#lib/session/session.ts";

/** Who signed in, as better-auth names it; one person may have several, one per browser. `host` stands for the owner link. */
export type AccountId = Brand<string, "Account">;

/** An invitation by link; of the code only its SHA-256 is kept. */
export type NewInvite = {
  readonly code: Digest;
  readonly workspace: WorkspaceId;
  readonly role: Role;
  readonly invitedBy: MemberId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly uses: number;
};

/** An invitation as it stands. */
export type Invite = NewInvite & { readonly used: number; readonly isRevoked: boolean };

/** A link by which somebody goes on as who they are on another device: single use. `madeBy` says who made it, they or another. */
export type ReturnLink = {
  readonly code: Digest;
  readonly expiresAt: Instant;
  readonly members: readonly {
    readonly workspace: WorkspaceId;
    readonly member: MemberId;
    readonly madeBy: MemberId;
  }[];
};

/** True for a text that can name an account. */
export const isAccountId = (text: unknown): text is AccountId =>
  typeof text === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(text);

const host = "host";
/** Whoever comes in by the owner link comes in as this: every owner that the host of the installation is. */
export const HOST: AccountId = must(isAccountId(host) ? host : undefined);
