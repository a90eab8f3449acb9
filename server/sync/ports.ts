import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Instant } from "#lib/kit/instant.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId, Role } from "#lib/session/session.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Store } from "#server/store/store.ts";
import type { SyncLimits } from "./limits.ts";

/** Who somebody is in a workspace, and as what. */
export type Grant = { readonly member: MemberId; readonly role: Role };

/** Where the sync engine says what happened; ids and numbers only, never what somebody wrote. */
export type SyncLog = {
  readonly info: (facts: object, message: string) => void;
  readonly warn: (facts: object, message: string) => void;
  readonly error: (facts: object, message: string) => void;
};

/** What the sync engine asks of the rest. */
export type SyncPorts = {
  readonly store: Store;
  readonly now: () => Instant;
  readonly log: SyncLog;
  /** The account behind a request's cookie or key. */
  readonly identify: (request: IncomingMessage) => Promise<AccountId | null>;
  readonly grantOf: (
    account: AccountId,
    workspace: WorkspaceId,
  ) => Promise<Grant | "no-such-workspace" | "not-a-member">;
  readonly originAllowed: (request: IncomingMessage) => boolean;
  /** The client's address; that of the socket unless given (behind a trusted proxy it is the proxy's hop). */
  readonly addressOf?: (request: IncomingMessage) => string;
  readonly limits: SyncLimits;
};

/** What may travel in presence: everything, everything but what tells whose an estimate is, or nothing but who is there. */
export type PresenceRule = "all" | "no-point" | "members-only";

/** A record that has just been committed: what changed, or the whole of it under another generation. */
export type Shown =
  | { readonly update: Uint8Array }
  | { readonly rebuilt: Uint8Array; readonly generation: number };

/** How busy the sync engine is, and what it has done since it started. */
export type SyncStats = {
  readonly sockets: number;
  readonly rooms: number;
  readonly framesIn: number;
  readonly framesOut: number;
  readonly updatesAccepted: number;
  readonly updatesRefused: number;
  readonly appends: number;
  readonly appendsFailed: number;
  readonly closed: Readonly<Record<number, number>>;
};

/** The live documents. */
export type Sync = {
  /** Handles one HTTP upgrade whose path begins with /sync/. */
  readonly enter: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Shows a record that has just been committed to everyone who reads it; a rebuilt one makes its readers come back for it. */
  readonly show: (workspace: WorkspaceId, record: Shown) => void;
  /** The board as the server has it, as one update (Yjs V1), once everything accepted so far is durable. */
  readonly board: (workspace: WorkspaceId) => Promise<Uint8Array>;
  /** What may travel in presence from now on, on both documents. */
  readonly setPresence: (workspace: WorkspaceId, rule: PresenceRule) => void;
  /** Closes every socket of a member at once. */
  readonly disconnect: (
    workspace: WorkspaceId,
    member: MemberId,
    ...close: readonly [code: number, reason: string]
  ) => void;
  /** Sends everybody away from a workspace that ends, and frees its rooms; resolves when nothing is under way in them. */
  readonly shut: (workspace: WorkspaceId) => Promise<void>;
  /** Closes every socket of an account at once; the same person goes on elsewhere. */
  readonly dismiss: (account: AccountId, ...close: readonly [code: number, reason: string]) => void;
  /** Members connected now. */
  readonly present: (workspace: WorkspaceId) => readonly MemberId[];
  /** Asks to be told when a member comes (first socket) or goes (last socket). */
  readonly onPresence: (listener: (workspace: WorkspaceId) => void) => void;
  readonly stats: () => SyncStats;
  /** Sends everybody away (1013), resolves when everything accepted is durable or has failed, and frees all rooms. */
  readonly close: () => Promise<void>;
};
