import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { Entry } from "#lib/journal/entry.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Taken } from "#lib/session/seating.ts";
import type { MemberId, Role, RoundId, SeatId } from "#lib/session/session.ts";
import type { AccountId, Invite, NewInvite, ReturnLink } from "./people.ts";

/** A live document of a workspace. */
export type DocumentName = { readonly workspace: WorkspaceId; readonly document: "board" | "record" };

/** A document as it lies in the store: apply the snapshot, then the tail in its order. `seq` counts every update there ever was. */
export type StoredDocument = {
  readonly snapshot: Uint8Array | null;
  readonly tail: readonly Uint8Array[];
  readonly seq: number;
};

/** An accepted update of a board: its bytes (Yjs V1), who made it and when, and the client ids that are theirs from now on. */
export type BoardUpdate = {
  readonly bytes: Uint8Array;
  readonly author: MemberId;
  readonly at: Instant;
  readonly clients: readonly number[];
};

/** A free text that the journal names by its hash. */
export type Text = { readonly hash: Digest; readonly salt: string; readonly text: string };

/** A member's row: the name lives here and not in the journal; `pseudonym` is stable in the workspace ("Analyst D"). */
export type MemberRow = {
  readonly member: MemberId;
  readonly name: string;
  readonly pseudonym: string;
  readonly role: Role | null;
};

/** One sealed ballot at rest: encrypted and padded; sealing again overwrites it. */
export type Ballot = { readonly round: RoundId; readonly seat: SeatId; readonly bytes: Uint8Array };

/** The answer to a command, kept so that the same command sent again is answered alike. `answer` may be encrypted by the caller. */
export type Answer = { readonly actor: MemberId; readonly id: string; readonly answer: Uint8Array };

/**
 * Everything about a workspace but its documents. Entries from the first one on; seats in the order in which they were taken;
 * `generation` is 1 until the record is rebuilt.
 */
export type StoredWorkspace = {
  readonly entries: readonly Entry[];
  readonly seats: readonly Taken[];
  readonly ballots: readonly Ballot[];
  readonly members: readonly MemberRow[];
  readonly texts: readonly Text[];
  readonly generation: number;
  readonly due: Instant | null;
};

/** What must become durable together, or not at all. */
export type Commit = {
  readonly workspace: WorkspaceId;
  /** The number of the last entry that the decision knew; anything newer in the store means that it was overtaken. */
  readonly after: number;
  readonly entries: readonly Entry[];
  /** The update of `record` that shows the entries, or the whole `record` anew under another generation. */
  readonly record:
    | { readonly update: Uint8Array }
    | { readonly rebuilt: Uint8Array; readonly generation: number }
    | null;
  /** The first content of the board, when a workspace is made. */
  readonly board: Uint8Array | null;
  readonly texts: readonly Text[];
  readonly erased: readonly Digest[];
  readonly seats: readonly Taken[];
  readonly ballots: readonly Ballot[];
  /** Rounds whose ballots have been laid open and are kept no longer. */
  readonly opened: readonly RoundId[];
  readonly members: readonly MemberRow[];
  /** Accounts that enter as a member from now on. */
  readonly access: readonly { readonly account: AccountId; readonly member: MemberId }[];
  readonly answers: readonly Answer[];
  /** The board's bytes as they stood at that entry. */
  readonly boardVersion: { readonly seq: number; readonly bytes: Uint8Array } | null;
  /** When the clock has to do something here next: the end of a round, or at once for a reveal that was begun. */
  readonly due: Instant | null;
  /** The invitation that this joining takes up. */
  readonly spends: Digest | null;
};

/**
 * `overtaken`: the store's last entry is not `after`, or one of the commands was answered already; load and decide again.
 * `invite-spent`: used up, expired or revoked at the instant of the first entry.
 */
export type Committed = "committed" | "overtaken" | "invite-spent";

/**
 * Where everything is kept. Every promise that writes resolves only when a crash can no longer lose what was written, and
 * rejects with a cause otherwise, leaving nothing of it behind. Writes to one document or workspace keep the order of the calls.
 */
export type Store = {
  /** A document; empty (no snapshot, no tail, seq 0) when nothing was ever written. */
  readonly document: (name: DocumentName) => Promise<StoredDocument>;
  /** Appends updates to a board; answers with the document's new `seq`. */
  readonly append: (workspace: WorkspaceId, updates: readonly BoardUpdate[]) => Promise<number>;
  /** Which client ids of a board belong to whom. */
  readonly clientsOf: (workspace: WorkspaceId) => Promise<ReadonlyMap<number, MemberId>>;
  /** The board as it was kept at an entry. */
  readonly boardVersion: (workspace: WorkspaceId, seq: number) => Promise<Uint8Array | null>;

  /** A workspace, or null when there is none of that id. */
  readonly workspace: (workspace: WorkspaceId) => Promise<StoredWorkspace | null>;
  /** Is there a workspace of that id? */
  readonly has: (workspace: WorkspaceId) => Promise<boolean>;
  /** Entries from a number on, oldest first, at most `limit`. */
  readonly entries: (workspace: WorkspaceId, from: number, limit: number) => Promise<readonly Entry[]>;
  readonly commit: (commit: Commit) => Promise<Committed>;
  /** The kept answer to a command of a member, if it was answered. */
  readonly answer: (workspace: WorkspaceId, actor: MemberId, id: string) => Promise<Uint8Array | null>;
  /** Workspaces in which the clock has something to do, with the instant. */
  readonly due: () => Promise<readonly { readonly workspace: WorkspaceId; readonly at: Instant }[]>;

  /** Takes a workspace out of the store, with everything that is in it or leads to it. Nothing of it can be brought back. */
  readonly remove: (workspace: WorkspaceId) => Promise<void>;

  /** Notes an account; one that entered as the host comes back as every owner that the host is. */
  readonly putAccount: (account: AccountId, isHost: boolean) => Promise<void>;
  readonly isHost: (account: AccountId) => Promise<boolean>;
  /** Has anyone ever entered as the host, or is there any workspace? False on a store just made. */
  readonly isUsed: () => Promise<boolean>;
  /** The members that an account enters as, one per workspace, in the order in which they came. */
  readonly accessOf: (
    account: AccountId,
  ) => Promise<
    readonly { readonly workspace: WorkspaceId; readonly member: MemberId; readonly role: Role | null }[]
  >;
  /** Gives an account everything that another one enters as. In a workspace where it is somebody already, it becomes the other. */
  readonly copyAccess: (from: AccountId, to: AccountId) => Promise<void>;

  /** Notes that a member has put a workspace away from among their own, or has taken it out again. */
  readonly putAway: (workspace: WorkspaceId, member: MemberId, isAway: boolean) => Promise<void>;
  readonly isAway: (workspace: WorkspaceId, member: MemberId) => Promise<boolean>;

  readonly putInvite: (invite: NewInvite) => Promise<void>;
  readonly invite: (code: Digest) => Promise<Invite | null>;
  readonly invites: (workspace: WorkspaceId) => Promise<readonly Invite[]>;
  readonly revokeInvite: (code: Digest) => Promise<void>;
  readonly putReturnLink: (link: ReturnLink) => Promise<void>;
  /** A return link that can be taken up at that time. */
  readonly returnLink: (code: Digest, now: Instant) => Promise<ReturnLink | null>;
  /**
   * Takes up a return link, once, before it expires: the account then enters as whoever the link was made for, wherever they still
   * have a role. False otherwise.
   */
  readonly takeReturnLink: (code: Digest, account: AccountId, now: Instant) => Promise<boolean>;

  /** Resolves when the store answers. */
  readonly ping: () => Promise<void>;
  /** Resolves when everything pending is durable and nothing runs any more. */
  readonly close: () => Promise<void>;
};
