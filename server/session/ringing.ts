import type { Instant } from "#lib/kit/instant.ts";
import { minutesAfter } from "#lib/kit/instant.ts";
import { must } from "#lib/kit/assert.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Desk } from "./desk.ts";
import { dueOf } from "./live.ts";
import type { Answer, Ticket } from "./ticket.ts";
import { ticket } from "./ticket.ts";

type Needs = {
  readonly now: () => Instant;
  readonly desks: { readonly of: (workspace: WorkspaceId) => Desk };
  readonly ask: (workspace: WorkspaceId, asked: Ticket) => Promise<Answer>;
};

const RETRY_MINUTES = 1 / 60;

/** What an alarm does: ends the round whose time is up, and says when it has to ring next. */
export const ringing =
  ({ now, desks, ask }: Needs) =>
  async (workspace: WorkspaceId): Promise<Instant | null> => {
    const session = (await desks.of(workspace).state())?.session;
    const due = session === undefined ? null : dueOf(session);
    if (due === null || due > now()) return due;
    const round = must(session?.rounds.at(-1)).id;
    const answer = await ask(workspace, ticket({ actor: "clock", command: { type: "end-round", round } }));
    return answer.ok ? null : minutesAfter(now(), RETRY_MINUTES);
  };
