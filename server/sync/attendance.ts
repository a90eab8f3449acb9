import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { Connection, Holder } from "./connection.ts";
import type { SyncLimits } from "./limits.ts";

/** Whose sockets are open. */
export type Attendance = {
  readonly enter: (connection: Connection) => void;
  readonly leave: (connection: Connection) => void;
  /** Would one socket more be too many, for this account or this address? */
  readonly isFull: (who: Pick<Holder, "account" | "address">) => boolean;
  readonly has: (connection: Connection) => boolean;
  readonly all: () => readonly Connection[];
  readonly within: (workspace: WorkspaceId) => readonly Connection[];
  readonly of: (workspace: WorkspaceId, member: MemberId) => readonly Connection[];
  /** Members with an open socket, in the order in which they came. */
  readonly present: (workspace: WorkspaceId) => readonly MemberId[];
};

/** Nobody yet. `changed` is called when a member's first socket opens and when the last one has gone. */
export function createAttendance(limits: SyncLimits, changed: (workspace: WorkspaceId) => void): Attendance {
  const connections = new Set<Connection>();
  const sockets = new Map<string, number>(); // per account and per address
  const members = new Map<WorkspaceId, Map<MemberId, Set<Connection>>>();
  const count = (key: string) => sockets.get(key) ?? 0;
  const add = (key: string, difference: 1 | -1) => {
    const next = count(key) + difference;
    if (next === 0) sockets.delete(key);
    else sockets.set(key, next);
  };
  const theirs = (workspace: WorkspaceId, member: MemberId) => members.get(workspace)?.get(member);
  return {
    enter(connection) {
      const { account, address, workspace, member } = connection.holder;
      connections.add(connection);
      add(`account ${account}`, 1);
      add(`address ${address}`, 1);
      const there = members.get(workspace) ?? new Map<MemberId, Set<Connection>>();
      members.set(workspace, there);
      const open = there.get(member) ?? new Set();
      there.set(member, open.add(connection));
      if (open.size === 1) changed(workspace);
    },
    leave(connection) {
      if (!connections.delete(connection)) return;
      const { account, address, workspace, member } = connection.holder;
      add(`account ${account}`, -1);
      add(`address ${address}`, -1);
      const open = theirs(workspace, member);
      open?.delete(connection);
      if (open === undefined || open.size > 0) return;
      const there = members.get(workspace);
      there?.delete(member);
      if (there?.size === 0) members.delete(workspace);
      changed(workspace);
    },
    isFull: ({ account, address }) =>
      count(`account ${account}`) >= limits.socketsPerAccount ||
      count(`address ${address}`) >= limits.socketsPerAddress,
    has: (connection) => connections.has(connection),
    all: () => [...connections],
    within: (workspace) => [...(members.get(workspace)?.values() ?? [])].flatMap((open) => [...open]),
    of: (workspace, member) => [...(theirs(workspace, member) ?? [])],
    present: (workspace) => [...(members.get(workspace)?.keys() ?? [])],
  };
}
