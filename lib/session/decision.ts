import type { Instant } from "#lib/kit/instant.ts";
import type { Json } from "#lib/kit/json.ts";
import type { Result } from "#lib/kit/result.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { Decided, Opening } from "./event.ts";
import type { Seating, Taken } from "./seating.ts";
import type { MemberId, RoundId, SeatId } from "./session.ts";

/** What deciding needs to know besides the state and the command. Nothing here is read by the decision itself. */
export type Context = {
  readonly actor: MemberId | "clock";
  readonly at: Instant;
  /** A fresh random id at each call. */
  readonly id: () => string;
  readonly seating: Seating;
  /** The actor's seat in the command's round: the one they have, or a fresh one they would take. */
  readonly seat: SeatId;
  /** SHA-256 of salt and text for each free text of the command. */
  readonly hashes: Readonly<Record<string, Digest>>;
  /** For an opening: the question as the command brings it or the board has it, with the hash of the board. */
  readonly question: FrozenQuestion | null;
  /** For a lock: the digests of all ballots, sorted. */
  readonly digests: readonly Digest[];
  /** For a reveal: every ballot of the round laid open, each checked against its digest. */
  readonly openings: readonly Opening[];
  /** For a seal: the receipt. */
  readonly receipt: { readonly digest: Digest; readonly nonce: string } | null;
  /** Has anybody who may run the session been in the workspace in the last five minutes? */
  readonly runnerHere: boolean;
  /** The seconds that remain of those five minutes once the last of them has gone. */
  readonly patienceSeconds?: number | undefined;
};

/** Why a command is refused; `facts` of a refusal hold ids and numbers, never content. */
export const refusalCodes = [
  "not-allowed",
  "not-a-member",
  "no-such-round",
  "no-such-member",
  "no-such-thread",
  "no-such-comment",
  "no-such-future",
  "no-estimate",
  "round-running",
  "round-locked",
  "round-closed",
  "round-not-sealed",
  "round-sealed",
  "round-without-end",
  "already-revealed",
  "already-closed",
  "already-resolved",
  "not-revealed",
  "wrong-number-of-futures",
  "wrong-sum",
  "bad-question",
  "bad-anchor",
  "last-owner",
  "removed",
  "runner-is-here",
  "nothing-runs",
  "not-yours",
  "comment-deleted",
  "invite-spent",
  "too-many-simulated",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What follows from an accepted command: entries for the journal, places taken, the answer, and whom to nudge. */
export type Outcome = {
  readonly decided: readonly Decided[];
  readonly taken: readonly Taken[];
  readonly value: Json;
  /** The seat whose ballot is to be kept. */
  readonly sealed?: { readonly round: RoundId; readonly seat: SeatId };
  readonly nudged?: readonly MemberId[];
};

export type Decision = Result<Outcome, RefusalCode>;

/** An outcome made of entries alone. */
export const decided = (
  entries: readonly Decided[],
  value: Json = null,
  taken: readonly Taken[] = [],
): Decision => ({
  ok: true,
  value: { decided: entries, taken, value },
});
