import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { Entry } from "#lib/journal/entry.ts";
import type { PoolName } from "#lib/pool/pools.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { MemberId, Names, RoundId, SeatId } from "#lib/session/session.ts";

/** The name and version of the file that holds a whole forecast. */
export const exportFormat = "barycenter.export/1";

/** Version of the code that pools: it changes when the same estimates could come to another aggregate. */
export const engineVersion = "1.0.0";

/** What made the file: the product's version, and the version of the code that pools. */
export type Generator = { readonly product: string; readonly engine: string };

/** A forecast with all that is needed to recompute it, as of one entry of its journal. Probabilities are never rounded. */
export type ExportFile = {
  readonly format: typeof exportFormat;
  readonly generator: Generator;
  readonly workspace: WorkspaceId;
  readonly asOf: { readonly seq: number; readonly at: Instant };
  /** One for each different question that a round froze, in order; rounds name them by `version`, counted from 1. */
  readonly questions: readonly (FrozenQuestion & { readonly version: number })[];
  readonly resolution: ExportedResolution | null;
  readonly rounds: readonly ExportedRound[];
  readonly seats: readonly ExportedSeat[];
  readonly journal: readonly Entry[];
  /** By the hash under which the journal knows them; what was erased, or what the reader may not see, is missing. */
  readonly texts: Readonly<Record<Digest, ExportedText>>;
  readonly aggregates: readonly ExportedAggregate[];
  /** `none`: no weight or parameter was learnt from other questions. */
  readonly learning: "none";
  readonly integrity: Integrity;
};

export type ExportedResolution = {
  readonly future: string | null;
  readonly annulled: boolean;
  readonly at: Instant;
  readonly by: MemberId;
  readonly round: RoundId | null;
  /** The version of the question that was resolved. */
  readonly question: number | null;
  readonly evidence: Digest;
  readonly note: Digest;
};

/** `seats` is null while nothing per seat may be told: in a sealed round before its reveal. */
export type ExportedRound = {
  readonly id: RoundId;
  readonly number: number;
  readonly kind: "open" | "sealed";
  readonly stage: "running" | "locked" | "revealed" | "closed";
  readonly names: Names;
  readonly question: number;
  readonly openedAt: Instant;
  readonly endsAt: Instant | null;
  readonly lockedAt: Instant | null;
  readonly revealedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly seats: number | null;
};

/** `member` is null unless the round's `names` are `names`. */
export type ExportedSeat = {
  readonly id: SeatId;
  readonly round: RoundId;
  readonly label: string;
  readonly member: MemberId | null;
  /** The analyst is simulated, and no person. Told whatever the round hides. */
  readonly isBot: boolean;
};

export type ExportedText = { readonly salt: string; readonly text: string };

/** Everything a pool or its weights could be told; null where the pool in use does not heed it. */
export type ExportedParameters = {
  readonly floor: number | null;
  /** The floor of a future never exceeds the highest probability anybody gives it. */
  readonly capped: boolean | null;
  readonly exponent: number | null;
  readonly uniformMix: number | null;
  readonly alpha: number | null;
  readonly halfLife: number | null;
  readonly shrink: number | null;
  readonly beta: number | null;
  readonly cap: number | null;
};

/** An estimate that counts. `weight` is the product of the three before it, divided by the sum over all included. */
export type ExportedInput = {
  readonly seat: SeatId;
  readonly seq: number;
  readonly probabilities: readonly number[];
  readonly recency: number;
  readonly skill: number;
  readonly assigned: number;
  readonly weight: number;
};

export type ExportedAggregate = {
  readonly round: RoundId;
  readonly asOf: number;
  readonly pool: PoolName;
  readonly parameters: ExportedParameters;
  /** Counts: the latest estimate of each seat in the round, unless withdrawn; `expiry` null: none is too old. */
  readonly inclusion: { readonly round: RoundId; readonly expiry: null; readonly minimum: number };
  readonly inputs: {
    readonly included: readonly ExportedInput[];
    readonly excluded: readonly { readonly seat: SeatId; readonly reason: "withdrawn" }[];
  };
  readonly count: number;
  /** Null below the minimum. */
  readonly result: ExportedResult | null;
};

export type ExportedResult = {
  readonly probabilities: readonly number[];
  readonly shown: readonly number[];
  readonly rounding: {
    readonly rule: "largest-remainder";
    readonly units: 100;
    readonly ties: "lower-index";
  };
  readonly others: Readonly<Partial<Record<PoolName, readonly number[]>>>;
  readonly spread: ExportedSpread;
};

/** Per future: quartiles (Hyndman & Fan 1996, type 7) and range; for the team, in nats, Jensen-Shannon and what goes with it. */
export type ExportedSpread = {
  readonly quartiles: readonly (readonly [number, number, number])[];
  readonly range: readonly (readonly [number, number])[];
  readonly jensenShannon: number;
  readonly jensenShannonShare: number;
  readonly meanEntropy: number;
  readonly meanDistance: number;
};

export type Integrity = {
  /** Hash of the last entry of the journal. */
  readonly head: Digest;
  /** Of the export before this one, when there was one. */
  readonly previous: Digest | null;
  /** SHA-256 of the canonical JSON (RFC 8785) of all the rest, without `integrity`, numbers rounded to 1e-9. */
  readonly sha256: Digest;
};
