import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { Entry } from "#lib/journal/entry.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Taken } from "#lib/session/seating.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { AccountId, Invite, ReturnLink } from "#server/store/people.ts";
import type { Ballot, DocumentName, MemberRow, StoredDocument, Text } from "#server/store/store.ts";

/** One workspace as it lies in memory. */
export type KeptWorkspace = {
  readonly entries: readonly Entry[];
  readonly seats: readonly Taken[];
  readonly ballots: ReadonlyMap<string, Ballot>;
  readonly members: ReadonlyMap<MemberId, MemberRow>;
  readonly texts: ReadonlyMap<Digest, Text>;
  readonly answers: ReadonlyMap<string, Uint8Array>;
  readonly versions: ReadonlyMap<number, Uint8Array>;
  readonly generation: number;
  readonly due: Instant | null;
};

/** An account that enters a workspace as a member. */
export type Access = {
  readonly account: AccountId;
  readonly workspace: WorkspaceId;
  readonly member: MemberId;
};

/** Everything that a store in memory keeps. */
export type Kept = {
  readonly workspaces: Map<WorkspaceId, KeptWorkspace>;
  readonly documents: Map<string, StoredDocument>;
  readonly clients: Map<WorkspaceId, Map<number, MemberId>>;
  readonly accounts: Map<AccountId, { readonly isHost: boolean }>;
  readonly access: Map<string, Access>;
  /** Members who have put a workspace away, as workspace and member. */
  readonly away: Set<string>;
  readonly invites: Map<Digest, Invite>;
  readonly returnLinks: Map<Digest, ReturnLink>;
};

/** A store before anything was written. */
export const nothingKept = (): Kept => ({
  workspaces: new Map(),
  documents: new Map(),
  clients: new Map(),
  accounts: new Map(),
  access: new Map(),
  away: new Set(),
  invites: new Map(),
  returnLinks: new Map(),
});

/** A workspace before its first commit. */
export const emptyWorkspace: KeptWorkspace = {
  entries: [],
  seats: [],
  ballots: new Map(),
  members: new Map(),
  texts: new Map(),
  answers: new Map(),
  versions: new Map(),
  generation: 1,
  due: null,
};

/** A document before its first update. */
const emptyDocument: StoredDocument = { snapshot: null, tail: [], seq: 0 };

/** Several names as one key that no other names give. */
export const keyOf = (...names: readonly string[]): string => JSON.stringify(names);

/** A document as it is kept. */
export const documentOf = (kept: Kept, { workspace, document }: DocumentName): StoredDocument =>
  kept.documents.get(keyOf(workspace, document)) ?? emptyDocument;

/** Adds updates to the end of a document; answers with its new `seq`. */
export function putUpdates(kept: Kept, name: DocumentName, updates: readonly Uint8Array[]): number {
  const { snapshot, tail, seq } = documentOf(kept, name);
  const next = { snapshot, tail: [...tail, ...updates], seq: seq + updates.length };
  if (updates.length > 0) kept.documents.set(keyOf(name.workspace, name.document), next);
  return next.seq;
}

/** Lets an account enter a workspace as that member and no other. */
export function putAccess(kept: Kept, access: Access): void {
  kept.access.set(keyOf(access.account, access.workspace), access);
}
