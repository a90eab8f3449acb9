import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { Values } from "#lib/simplex/values.ts";
import type { Anchor } from "./anchor.ts";
import type { AtEnd, CommentId, MemberId, Names, Role, RoundId, SeatId, ThreadId } from "./session.ts";

/** An estimate as entries and exports hold it; `rationaleHash` is SHA-256 of the salt and the text. */
export type Said = {
  readonly values: Values;
  readonly said: string | null;
  readonly rationaleHash: Digest | null;
};

/** A sealed ballot laid open: whoever has the digest can check it against the nonce and what was said. */
export type Opening = Said & { readonly seat: SeatId; readonly nonce: string };

/** An estimate that a watching round took over from the round before, with its age. */
export type Carried = Said & { readonly seat: SeatId; readonly at: Instant };

/** What was decided. Nothing in an event is free text, so that a person can be erased and the chain still verifies. */
export type Event =
  | { readonly type: "workspace created"; readonly owner: MemberId }
  | {
      readonly type: "member joined";
      readonly member: MemberId;
      readonly role: Role;
      /** Stands where no person came: an analyst whom the owner has simulated. */
      readonly simulated?: true;
    }
  | { readonly type: "role changed"; readonly member: MemberId; readonly role: Role }
  | { readonly type: "member removed"; readonly member: MemberId }
  | { readonly type: "member left"; readonly member: MemberId }
  | { readonly type: "session taken over"; readonly member: MemberId }
  | {
      readonly type: "round opened";
      readonly round: RoundId;
      readonly number: number;
      readonly kind: "open" | "sealed";
      readonly names: Names;
      readonly endsAt: Instant | null;
      /** Stands where the end is advice: the clock shows it, and nothing ends by itself. */
      readonly advises?: true;
      readonly question: FrozenQuestion;
      readonly carried: readonly Carried[];
    }
  | {
      readonly type: "round extended";
      readonly round: RoundId;
      readonly endsAt: Instant;
      /** Stands where it was said anew what the end is. */
      readonly atEnd?: AtEnd;
    }
  | ({ readonly type: "estimated"; readonly round: RoundId; readonly seat: SeatId } & Said)
  | { readonly type: "estimate withdrawn"; readonly round: RoundId; readonly seat: SeatId }
  | { readonly type: "estimate reaffirmed"; readonly round: RoundId; readonly seat: SeatId }
  /** Simulated analysts are taken out: what was said from these seats counts no more, nor what they sealed when it is opened. */
  | { readonly type: "estimates struck"; readonly round: RoundId; readonly seats: readonly SeatId[] }
  | {
      readonly type: "round locked";
      readonly round: RoundId;
      readonly digests: readonly Digest[];
      readonly revealing: boolean;
    }
  | { readonly type: "round revealed"; readonly round: RoundId; readonly openings: readonly Opening[] }
  | { readonly type: "round closed"; readonly round: RoundId }
  | {
      readonly type: "commented";
      readonly thread: ThreadId;
      readonly comment: CommentId;
      /** What a new thread is about; null in a thread that exists. */
      readonly anchor: Anchor | null;
      readonly textHash: Digest;
    }
  | { readonly type: "comment edited"; readonly comment: CommentId; readonly textHash: Digest }
  | { readonly type: "comment deleted"; readonly comment: CommentId }
  | { readonly type: "thread resolved"; readonly thread: ThreadId }
  | { readonly type: "thread reopened"; readonly thread: ThreadId }
  | {
      readonly type: "question resolved";
      /** Null when the question was annulled. */
      readonly future: string | null;
      readonly round: RoundId | null;
      readonly evidenceHash: Digest;
      readonly noteHash: Digest;
    };

/** Who did it: a member; a seat, for what is said in a round; or the clock, for a round that ended by itself. */
export type Actor = MemberId | SeatId | "clock";

/** Something decided, and who decided it, before it has its place in the journal. */
export type Decided = { readonly actor: Actor; readonly event: Event };
