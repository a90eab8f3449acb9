import type { Instant } from "#lib/kit/instant.ts";
import { minutesAfter } from "#lib/kit/instant.ts";
import { must } from "#lib/kit/assert.ts";
import { isId } from "#lib/kit/id.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Command } from "#lib/session/command.ts";
import type { MemberId, Role } from "#lib/session/session.ts";
import { createAlarms } from "./alarms.ts";
import type { DeskPorts, Happened } from "./desk.ts";
import { Desk } from "./desk.ts";
import type { State } from "./live.ts";
import { dueOf } from "./live.ts";
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
  /** Lets an account in that has an invitation, as a new member of that role. */
  readonly join: (request: Joining) => Promise<Answer>;
  /** Gives a member another name. */
  readonly rename: (workspace: WorkspaceId, member: MemberId, name: string) => Promise<Answer>;
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
};

export type Joining = {
  readonly workspace: WorkspaceId;
  readonly newcomer: Newcomer;
  readonly role: Role;
  readonly invite: Digest;
};

export type AuthorityPorts = Omit<DeskPorts, "committed"> & { readonly now: () => Instant };

const RETRY_MINUTES = 1 / 60;

/** Keeps a desk per workspace that is in use, and their clocks. */
export function createAuthority(ports: AuthorityPorts): Authority {
  const desks = new Map<WorkspaceId, Desk>();
  const listeners: ((happened: Happened) => void)[] = [];
  let isClosed = false;

  const committed = (happened: Happened) => {
    alarms.set(happened.workspace, dueOf(happened.after.session));
    for (const listener of listeners) listener(happened);
  };
  const deskOf = (workspace: WorkspaceId): Desk => {
    const desk = desks.get(workspace) ?? new Desk(workspace, { ...ports, committed });
    desks.set(workspace, desk);
    return desk;
  };
  const ask = async (workspace: WorkspaceId, asked: Ticket): Promise<Answer> =>
    isClosed ? failed("unavailable") : deskOf(workspace).ask(asked);

  async function ring(workspace: WorkspaceId): Promise<Instant | null> {
    const session = (await deskOf(workspace).state())?.session;
    const due = session === undefined ? null : dueOf(session);
    if (due === null || due > ports.now()) return due;
    const round = must(session?.rounds.at(-1)).id;
    const answer = await ask(workspace, ticket({ actor: "clock", command: { type: "end-round", round } }));
    return answer.ok ? null : minutesAfter(ports.now(), RETRY_MINUTES);
  }
  const alarms = createAlarms({ ...ports, ring });

  const freshMember = (): MemberId => {
    const id = ports.id();
    return must(isId<"Member">(id) ? id : undefined);
  };

  return {
    submit: ({ workspace, member, id, command }) => ask(workspace, ticket({ actor: member, command }, id)),
    create: async ({ workspace, board, owner }) => {
      const member = freshMember();
      const asked = ticket({ actor: member, command: { type: "create-workspace", owner: member } });
      const answer = await ask(workspace, { ...asked, newcomer: owner, board });
      if (!answer.ok) throw new Error(`a workspace could not be made: ${answer.error.code}`);
      return member;
    },
    join: ({ workspace, newcomer, role, invite }) => {
      const member = freshMember();
      const asked = ticket({ actor: member, command: { type: "join", member, role } });
      return ask(workspace, { ...asked, newcomer, spends: invite });
    },
    rename: (workspace, member, name) =>
      ask(workspace, ticket({ actor: member, command: { type: "rename", member, name } })),
    state: (workspace) => deskOf(workspace).state(),
    resume: async () => {
      for (const { workspace, at } of await ports.store.due()) alarms.set(workspace, at);
    },
    onCommitted: (listener) => void listeners.push(listener),
    close: async () => {
      isClosed = true;
      alarms.close();
      await Promise.all([...desks.values()].map((desk) => desk.finish()));
    },
  };
}
