import { assert, must } from "#lib/kit/assert.ts";
import { isId } from "#lib/kit/id.ts";
import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Actor, Event } from "./event.ts";
import type { RoundEvent } from "./evolve-round.ts";
import { evolveRound } from "./evolve-round.ts";
import { opened } from "./opened.ts";
import type { Member, MemberId, Role, Session } from "./session.ts";

/** What an entry tells the state: its place, its time, who did it, and what happened. */
export type Happened = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly event: Event;
  readonly hash: Digest;
};

/** A workspace of which nothing has been said yet. */
export const nothing = (workspace: WorkspaceId, { at, head }: { at: Instant; head: Digest }): Session => ({
  workspace,
  seq: 0,
  at,
  head,
  members: {},
  rounds: [],
  threads: {},
  comments: {},
  resolution: null,
  runner: null,
});

/** The state after an entry. Pure; folding it over a journal from `nothing` gives the state of the workspace. */
export function evolve(before: Session, happened: Happened): Session {
  assert(happened.seq === before.seq + 1, "Entries are folded in their order, without gaps");
  const session = { ...before, seq: happened.seq, at: happened.at, head: happened.hash };
  const { event, at } = happened;
  switch (event.type) {
    case "workspace created":
      return withMember(session, event.owner, { role: "owner", at });
    case "member joined":
      return withMember(session, event.member, { role: event.role, at, simulated: event.simulated });
    case "role changed":
      return withMember(session, event.member, { role: event.role, at });
    case "member removed":
      return withMember(session, event.member, { role: null, at, removed: true });
    case "member left":
      return withMember(session, event.member, { role: null, at });
    case "session taken over":
      return { ...session, runner: event.member };
    case "round opened":
      return { ...session, rounds: [...session.rounds, opened(event, happened)] };
    default:
      return evolveTalk(session, { ...happened, event });
  }
}

type MemberEvent = Extract<Event, { type: `member ${string}` | "workspace created" | "role changed" }>;
type Early = MemberEvent | Extract<Event, { type: "session taken over" | "round opened" }>;

function evolveTalk(
  session: Session,
  happened: Happened & { readonly event: Exclude<Event, Early> },
): Session {
  const { event, at, actor } = happened;
  switch (event.type) {
    case "commented": {
      const thread =
        event.anchor === null
          ? {}
          : { [event.thread]: { anchor: event.anchor, openedAt: at, resolvedBy: null } };
      const said = {
        thread: event.thread,
        author: asMember(actor),
        at,
        editedAt: null,
        text: event.textHash,
      };
      return {
        ...session,
        threads: { ...session.threads, ...thread },
        comments: { ...session.comments, [event.comment]: said },
      };
    }
    case "comment edited": {
      const edited = { ...must(session.comments[event.comment]), text: event.textHash, editedAt: at };
      return { ...session, comments: { ...session.comments, [event.comment]: edited } };
    }
    case "comment deleted": {
      const deleted = { ...must(session.comments[event.comment]), text: null, editedAt: at };
      return { ...session, comments: { ...session.comments, [event.comment]: deleted } };
    }
    case "thread resolved":
    case "thread reopened": {
      const resolvedBy = event.type === "thread resolved" ? asMember(actor) : null;
      const thread = { ...must(session.threads[event.thread]), resolvedBy };
      return { ...session, threads: { ...session.threads, [event.thread]: thread } };
    }
    case "question resolved":
      return {
        ...session,
        resolution: {
          future: event.future,
          at,
          by: asMember(actor),
          round: event.round,
          evidence: event.evidenceHash,
          note: event.noteHash,
        },
      };
    default:
      return inRound(session, { ...happened, event });
  }
}

function inRound(session: Session, happened: Happened & { readonly event: RoundEvent }): Session {
  const { event } = happened;
  const rounds = session.rounds.map((round) =>
    round.id === event.round ? evolveRound(round, happened) : round,
  );
  const ended = event.type === "round closed" || event.type === "round revealed";
  return { ...session, rounds, runner: ended ? null : session.runner };
}

type Became = {
  readonly role: Role | null;
  readonly at: Instant;
  readonly simulated?: true | undefined;
  readonly removed?: true;
};

function withMember(session: Session, member: MemberId, became: Became): Session {
  const { role, at } = became;
  const known = session.members[member];
  const now: Member = { role, since: known?.since ?? at, ...marksOn(known, became) };
  const runner = session.runner === member && role !== "analyst" ? null : session.runner;
  return { ...session, runner, members: { ...session.members, [member]: now } };
}

/** That somebody is no person stays with them; that they were removed, until they are given a role. */
const marksOn = (known: Member | undefined, { simulated, removed }: Became) => ({
  ...((known?.simulated ?? simulated) === true ? ({ simulated: true } as const) : {}),
  ...(removed === true ? ({ removed } as const) : {}),
});

function asMember(actor: Actor): MemberId {
  assert(actor !== "clock" && isId<"Member">(actor), "Only members talk");
  return actor;
}
