import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Command } from "#lib/session/command.ts";
import type { MemberId, Role } from "#lib/session/session.ts";
import type { AccountId } from "#server/store/people.ts";
import { createAlarms } from "./alarms.ts";
import { arrivals } from "./arrivals.ts";
import type { DeskPorts, Happened } from "./desk.ts";
import { Desk } from "./desk.ts";
import { createDesks } from "./desks.ts";
import type { State } from "./live.ts";
import { dueOf } from "./live.ts";
import { ringing } from "./ringing.ts";
import type { Answer, Newcomer, Ticket } from "./ticket.ts";
import { failed, ticket } from "./ticket.ts";

/** Who decides: the one place through which anything enters a journal, whether it came by socket, HTTP or the clock. */
export type Authority = {
  /** Decides a member's command; resolves when the answer is durable. `id` makes it idempotent. */
  readonly submit: (request: Submitted) => Promise<Answer>;
  /** Makes a workspace around a board; answers with its owner. */
  readonly create: (request: {
    readonly workspace: WorkspaceId;
    readonly board: Uint8Array;
    readonly owner: Newcomer;
  }) => Promise<MemberId>;
  /** Lets an account in that has an invitation, in that role: as a new member, or as who they were before they left. */
  readonly join: (request: Joining) => Promise<Answer>;
  /** Brings simulated analysts in under those names, or takes all of them out; answers with the members that came. */
  readonly addSimulated: (request: Simulating) => Promise<Answer>;
  readonly removeSimulated: (workspace: WorkspaceId, actor: MemberId) => Promise<Answer>;
  /** Gives a member another name. */
  readonly rename: (workspace: WorkspaceId, member: MemberId, name: string) => Promise<Answer>;
  /** Ends a workspace: answers what was asked, sees everybody off, then takes it out of the store. */
  readonly remove: (workspace: WorkspaceId, seeOff: () => Promise<void>) => Promise<void>;
  /** The committed state of a workspace, or null when there is none. */
  readonly state: (workspace: WorkspaceId) => Promise<State | null>;
  /** Takes up what the clock has to do, in every workspace: at start, and whenever a round's end is set. */
  readonly resume: () => Promise<void>;
  readonly onCommitted: (listener: (happened: Happened) => void) => void;
  /** Resolves when everything asked so far is answered; nothing is taken on after it. */
  readonly close: () => Promise<void>;
};

export type Submitted = {
  readonly workspace: WorkspaceId;
  readonly member: MemberId;
  readonly id: string;
  readonly command: Command;
  /** The session from which it comes. */
  readonly account?: AccountId;
};

export type Joining = {
  readonly workspace: WorkspaceId;
  readonly newcomer: Newcomer;
  readonly role: Role;
  readonly invite: Digest;
  /** Who made the invitation; it counts for what they may give now. */
  readonly by?: MemberId;
  /** Who the newcomer was when they were here before. */
  readonly member?: MemberId | undefined;
};

export type Simulating = {
  readonly workspace: WorkspaceId;
  readonly actor: MemberId;
  readonly names: readonly string[];
};

export type AuthorityPorts = Omit<DeskPorts, "committed"> & { readonly now: () => Instant };

/** Keeps a desk per workspace that is in use, and their clocks. */
export function createAuthority(ports: AuthorityPorts): Authority {
  const listeners: ((happened: Happened) => void)[] = [];
  let isClosed = false;

  const committed = (happened: Happened) => {
    alarms.set(happened.workspace, dueOf(happened.after.session));
    for (const listener of listeners) listener(happened);
  };
  const desks = createDesks(
    (workspace) => new Desk(workspace, { ...ports, committed }),
    () => performance.now(),
  );
  const ask = async (workspace: WorkspaceId, asked: Ticket): Promise<Answer> =>
    isClosed ? failed("unavailable") : desks.of(workspace).ask(asked);

  const alarms = createAlarms({ ...ports, ring: ringing({ ...ports, desks, ask }) });

  return {
    submit: ({ workspace, member, id, command, account }) =>
      ask(workspace, ticket({ actor: member, command, account }, id)),
    ...arrivals(ask, ports.id),
    remove: async (workspace, seeOff) => {
      await desks.of(workspace).shut();
      alarms.set(workspace, null);
      try {
        await seeOff();
        await ports.store.remove(workspace);
      } catch (cause) {
        alarms.set(workspace, ports.now()); // it is there still, and so is what its clock has to do
        throw cause;
      } finally {
        desks.drop(workspace);
      }
    },
    state: (workspace) => desks.of(workspace).state(),
    resume: async () => {
      for (const { workspace, at } of await ports.store.due()) alarms.set(workspace, at);
    },
    onCommitted: (listener) => void listeners.push(listener),
    close: async () => {
      isClosed = true;
      alarms.close();
      await desks.finish();
    },
  };
}
