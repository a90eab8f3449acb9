import { must } from "#lib/kit/assert.ts";
import { isId } from "#lib/kit/id.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { Authority } from "./authority.ts";
import type { Answer, Ticket } from "./ticket.ts";
import { ticket } from "./ticket.ts";

type Ask = (workspace: WorkspaceId, asked: Ticket) => Promise<Answer>;

type Arrivals = Pick<Authority, "create" | "join" | "addSimulated" | "removeSimulated" | "rename">;

/** How somebody comes to be in a workspace, and is called there: by making it, by an invitation, as a simulated analyst. */
export function arrivals(ask: Ask, id: () => string): Arrivals {
  const freshMember = (): MemberId => {
    const fresh = id();
    return must(isId<"Member">(fresh) ? fresh : undefined);
  };
  return {
    create: async ({ workspace, board, owner }) => {
      const member = freshMember();
      const asked = ticket({ actor: member, command: { type: "create-workspace", owner: member } });
      const answer = await ask(workspace, { ...asked, newcomer: owner, board });
      if (!answer.ok) throw new Error(`a workspace could not be made: ${answer.error.code}`);
      return member;
    },
    join: ({ workspace, newcomer, role, invite, by, member = freshMember() }) => {
      const asked = ticket({ actor: member, command: { type: "join", member, role, by } });
      return ask(workspace, { ...asked, newcomer, spends: invite });
    },
    addSimulated: ({ workspace, actor, names }) => {
      const analysts = names.map((name) => ({ member: freshMember(), name }));
      return ask(workspace, ticket({ actor, command: { type: "add-simulated", analysts } }));
    },
    removeSimulated: (workspace, actor) =>
      ask(workspace, ticket({ actor, command: { type: "remove-simulated" } })),
    rename: (workspace, member, name) =>
      ask(workspace, ticket({ actor: member, command: { type: "rename", member, name } })),
  };
}
