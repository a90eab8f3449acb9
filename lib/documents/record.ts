import type { Anchor } from "#lib/session/anchor.ts";
import type { AtEnd, Names, Role, Stage } from "#lib/session/session.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { SHAPE } from "./board.ts";

/** The root Y.Maps of a record: id to plain JSON, written by the server alone. */
export const recordMaps = [
  "workspace",
  "members",
  "rounds",
  "estimates",
  "aggregates",
  "threads",
  "comments",
  "observations",
] as const;
export type RecordMap = (typeof recordMaps)[number];

/** Root map `workspace`, one key per line. `runner` is the analyst who took the session over, `resolution` what came true. */
export type RecordWorkspace = {
  readonly shape: typeof SHAPE;
  readonly stage: Stage;
  readonly seq: number;
  readonly generation: number;
  readonly settings: { readonly minimum: number };
  readonly runner: string | null;
  readonly resolution: RecordResolution | null;
};

export type RecordResolution = {
  readonly future: string | null;
  readonly at: string;
  readonly by: string;
  readonly evidence: string | null;
  readonly note: string | null;
};

/**
 * Map `members`: member id to who they are. Somebody who left, or was `removed`, has no role; `simulated` stands for an analyst who is
 * no person.
 */
export type RecordMember = {
  readonly name: string;
  readonly role: Role | null;
  readonly simulated?: true;
  readonly removed?: true;
};

/** Map `rounds`: round id to the round. `seats` is how many are expected; null while a sealed round runs (the marks say it). */
export type RecordRound = {
  readonly number: number;
  readonly kind: "open" | "sealed";
  readonly stage: "running" | "locked" | "revealed" | "closed";
  readonly names: Names;
  readonly openedAt: string;
  /** Whether the round ends at `endsAt`, or goes on after it. */
  readonly atEnd: AtEnd;
  readonly endsAt: string | null;
  readonly lockedAt: string | null;
  readonly revealedAt: string | null;
  readonly closedAt: string | null;
  readonly question: FrozenQuestion;
  readonly expected: number | null;
  readonly digests: readonly string[];
  /** Stands from the lock on: how many of the digests are of simulated analysts who were taken out, so that they do not count. */
  readonly struck?: number;
};

/** Map `estimates`: `<round>/<seat>` to what was said there. Nothing of a sealed round before its reveal. */
export type RecordEstimate = {
  readonly values: readonly number[];
  readonly said?: string;
  readonly rationale?: string;
  readonly at: string;
  readonly label: string;
  readonly member?: string;
  /** Stands beside the member of a simulated analyst. */
  readonly simulated?: true;
  /** Stands where an analyst has withdrawn: it does not count. */
  readonly withdrawn?: true;
  /** Stands where a sealed estimate was laid open: with it anyone can recompute the digest that its author held. */
  readonly nonce?: string;
};

/** Map `aggregates`: round id to the forecast of the team, or to the count alone below the minimum. */
export type RecordAggregate = {
  readonly pool: FrozenQuestion["settings"]["pool"];
  /** At full precision, one per future in the frozen order; null below the minimum. */
  readonly probabilities: readonly number[] | null;
  /** Whole percentages that sum to 100. */
  readonly shown: readonly number[] | null;
  readonly count: number;
  readonly minimum: number;
  /** The other pools on the same estimates. */
  readonly others: Readonly<Partial<Record<FrozenQuestion["settings"]["pool"], readonly number[]>>>;
  readonly spread: RecordSpread | null;
};

/** Per future: quartiles (type 7) and range; for the team: Jensen-Shannon and what goes with it (nats). */
export type RecordSpread = {
  readonly quartiles: readonly (readonly [number, number, number])[];
  readonly range: readonly (readonly [number, number])[];
  readonly jensenShannon: number;
  readonly jensenShannonShare: number;
  readonly meanEntropy: number;
  readonly meanDistance: number;
};

/** Map `threads`: thread id to what it is about. */
export type RecordThread = {
  readonly anchor: Anchor;
  readonly openedAt: string;
  readonly resolvedBy: string | null;
};

/** Map `comments`: comment id to the comment; a deleted one has no text. */
export type RecordComment = {
  readonly thread: string;
  readonly author: string;
  readonly at: string;
  readonly editedAt: string | null;
  readonly text: string | null;
};

/** The whole content of a record as plain JSON, map by map. */
export type RecordContent = {
  readonly workspace: RecordWorkspace;
  readonly members: Readonly<Record<string, RecordMember>>;
  readonly rounds: Readonly<Record<string, RecordRound>>;
  readonly estimates: Readonly<Record<string, RecordEstimate>>;
  readonly aggregates: Readonly<Record<string, RecordAggregate>>;
  readonly threads: Readonly<Record<string, RecordThread>>;
  readonly comments: Readonly<Record<string, RecordComment>>;
  readonly observations: Readonly<Record<string, never>>;
};
