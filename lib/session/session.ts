import type { Id } from "#lib/kit/id.ts";
import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Values } from "#lib/simplex/values.ts";
import type { Anchor } from "./anchor.ts";

export type MemberId = Id<"Member">;
export type RoundId = Id<"Round">;
export type SeatId = Id<"Seat">;
export type ThreadId = Id<"Thread">;
export type CommentId = Id<"Comment">;

export const roles = ["owner", "facilitator", "analyst", "observer"] as const;
export type Role = (typeof roles)[number];

/** Whether members see who sits where: by name, by a pseudonym that is stable in the workspace, or not at all. */
export const nameSettings = ["names", "pseudonyms", "none"] as const;
export type Names = (typeof nameSettings)[number];

/** What the end of a round's time is: the end of the round, or advice, after which it goes on. */
export const endSettings = ["ends", "advises"] as const;
export type AtEnd = (typeof endSettings)[number];

/** Someone who may or might enter; who left or was removed keeps the id, without a role. */
export type Member = {
  readonly role: Role | null;
  readonly since: Instant;
  /** Stands for an analyst who is no person. */
  readonly simulated?: true;
  /** Was shut out: comes back when somebody who may give a role gives them one, and by no invitation. */
  readonly removed?: true;
};

/** What an analyst says in a round: parts per million over the frozen futures, and how it was put. */
export type Estimate = {
  readonly values: Values;
  readonly said: string | null;
  readonly rationale: Digest | null;
  /** When it was given or last reaffirmed: its age counts from here. */
  readonly at: Instant;
  readonly seq: number;
  readonly withdrawn: boolean;
  /** The nonce of its seal, for one that was laid open by a reveal. */
  readonly nonce: string | null;
};

type RoundBase = {
  readonly id: RoundId;
  readonly number: number;
  readonly names: Names;
  readonly question: FrozenQuestion;
  readonly openedAt: Instant;
  readonly atEnd: AtEnd;
  readonly estimates: Readonly<Record<SeatId, Estimate>>;
  /** Seats of simulated analysts who were taken out: nothing said or sealed from them counts. */
  readonly struck: readonly SeatId[];
};

/** One pass of estimating over a frozen question, in one stage of its life. */
export type Round = RoundBase &
  (
    | { readonly kind: "open"; readonly stage: "running"; readonly endsAt: Instant | null }
    | { readonly kind: "sealed"; readonly stage: "running"; readonly endsAt: Instant | null }
    | {
        readonly kind: "sealed";
        readonly stage: "locked";
        readonly lockedAt: Instant;
        readonly digests: readonly Digest[];
        /** The lock is the first half of a reveal, which goes on by itself should the process end in between. */
        readonly revealing: boolean;
      }
    | Revealed
    | { readonly kind: "open"; readonly stage: "closed"; readonly closedAt: Instant }
    | (Omit<Revealed, "stage"> & { readonly stage: "closed"; readonly closedAt: Instant })
  );

type Revealed = {
  readonly kind: "sealed";
  readonly stage: "revealed";
  readonly lockedAt: Instant;
  readonly digests: readonly Digest[];
  readonly revealedAt: Instant;
};

/** A place where something is argued about. */
export type Thread = {
  readonly anchor: Anchor;
  readonly openedAt: Instant;
  readonly resolvedBy: MemberId | null;
};

/** One contribution to a thread; its text lies outside the journal, under its hash, and can be erased. */
export type Comment = {
  readonly thread: ThreadId;
  readonly author: MemberId;
  readonly at: Instant;
  readonly editedAt: Instant | null;
  readonly text: Digest | null;
};

/** What came true, or that the question was annulled. */
export type Resolution = {
  readonly future: string | null;
  readonly at: Instant;
  readonly by: MemberId;
  readonly round: RoundId | null;
  readonly evidence: Digest;
  readonly note: Digest;
};

/** The state of a workspace: the fold of its journal. */
export type Session = {
  readonly workspace: WorkspaceId;
  readonly seq: number;
  readonly at: Instant;
  readonly head: Digest;
  readonly members: Readonly<Record<MemberId, Member>>;
  readonly rounds: readonly Round[];
  readonly threads: Readonly<Record<ThreadId, Thread>>;
  readonly comments: Readonly<Record<CommentId, Comment>>;
  readonly resolution: Resolution | null;
  /** An analyst who runs the session because nobody else was there to do it. */
  readonly runner: MemberId | null;
};

/** Where a workspace is in its life, as screens and cards name it. */
export type Stage =
  | "framing"
  | "sealed"
  | "locked"
  | "revealed"
  | "open"
  | "watching"
  | "closed"
  | "resolved";

/** The stage of a workspace: that of its last round, unless it is resolved. */
export function stageOf(session: Session): Stage {
  if (session.resolution !== null) return "resolved";
  const round = session.rounds.at(-1);
  if (round === undefined) return "framing";
  if (round.stage !== "running") return round.stage;
  if (round.kind === "sealed") return "sealed";
  return round.endsAt === null ? "watching" : "open";
}

/** The round of that id, if there was one. */
export const roundOf = (session: Session, id: RoundId): Round | undefined =>
  session.rounds.find((round) => round.id === id);

/** Is that member simulated, or was it? */
export const isSimulated = (session: Session, member: MemberId): boolean =>
  session.members[member]?.simulated === true;

/** Was that member shut out, and has not been let back in? */
export const wasRemoved = (session: Session, member: MemberId): boolean =>
  session.members[member]?.removed === true;

/** The role of a member who may enter now. */
export const roleOf = (session: Session, member: MemberId): Role | null =>
  session.members[member]?.role ?? null;
