import type { Store } from "./store.ts";

/** Everything that a store is asked for, closing apart. */
export type Deed = Exclude<keyof Store, "close">;

/** What a deed is asked with. */
export type Ask<D extends Deed> = Parameters<Store[D]>;

/** What a deed answers with. */
export type Given<D extends Deed> = Awaited<ReturnType<Store[D]>>;

/** The deeds of a store, done at once by whoever holds the data. One that throws has changed nothing, or is undone by its caller. */
export type Deeds = { readonly [D in Deed]: (...ask: Ask<D>) => Given<D> };

/** Does a deed of those. */
export const perform = <D extends Deed>(deeds: Deeds, deed: D, ask: Ask<D>): Given<D> => deeds[deed](...ask);

/** The way on which a store's deeds reach whoever holds the data. */
export type Call = <D extends Deed>(deed: D, ...ask: Ask<D>) => Promise<Given<D>>;

/** A store whose deeds are done at the other end of a call. */
export const storeOver = (call: Call, close: Store["close"]): Store => ({
  document: (name) => call("document", name),
  append: (workspace, updates) => call("append", workspace, updates),
  clientsOf: (workspace) => call("clientsOf", workspace),
  boardVersion: (workspace, seq) => call("boardVersion", workspace, seq),
  workspace: (workspace) => call("workspace", workspace),
  has: (workspace) => call("has", workspace),
  entries: (workspace, from, limit) => call("entries", workspace, from, limit),
  commit: (commit) => call("commit", commit),
  answer: (workspace, actor, id) => call("answer", workspace, actor, id),
  due: () => call("due"),
  remove: (workspace) => call("remove", workspace),
  putAccount: (account, isHost) => call("putAccount", account, isHost),
  isHost: (account) => call("isHost", account),
  isUsed: () => call("isUsed"),
  accessOf: (account) => call("accessOf", account),
  copyAccess: (from, to) => call("copyAccess", from, to),
  putAway: (workspace, member, isAway) => call("putAway", workspace, member, isAway),
  isAway: (workspace, member) => call("isAway", workspace, member),
  putInvite: (invite) => call("putInvite", invite),
  invite: (code) => call("invite", code),
  invites: (workspace) => call("invites", workspace),
  revokeInvite: (code) => call("revokeInvite", code),
  putReturnLink: (link) => call("putReturnLink", link),
  returnLink: (code, now) => call("returnLink", code, now),
  takeReturnLink: (code, account, now) => call("takeReturnLink", code, account, now),
  ping: () => call("ping"),
  close,
});
