/** How much anybody may ask of the sync engine, and how long it waits for what. Bytes, milliseconds, or counts. */
export type SyncLimits = {
  /** A frame; only a step 2 may be larger. */
  readonly frameBytes: number;
  readonly stepTwoBytes: number;
  readonly presenceBytes: number;
  /** One person's presence. */
  readonly stateBytes: number;
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
  readonly stepOnesPerSecond: number;
  readonly stepOneBurst: number;
  readonly socketsPerAccount: number;
  readonly socketsPerAddress: number;
  /** Client ids that one connection may take by updates, and that one step 2 may bring. */
  readonly newClients: number;
  readonly newClientsInStepTwo: number;
  /** Accepted and not yet durable, per board: beyond it its writers are read no further. */
  readonly pendingBytes: number;
  /** What waits for a slow reader: beyond these no presence, no updates, no connection. */
  readonly presenceBacklog: number;
  readonly updateBacklog: number;
  readonly closeBacklog: number;
  /** How long a reader may be too slow. */
  readonly staleMs: number;
  readonly presenceTickMs: number;
  readonly sweepMs: number;
  /** An open socket hears something at least this often, and is closed when nothing came from it for `silenceMs`. */
  readonly keepAliveMs: number;
  readonly silenceMs: number;
  /** How long an empty room is kept. */
  readonly idleMs: number;
  /** How long a board stays read-only after the store failed: doubling from the first to the second. */
  readonly retryMs: number;
  readonly longestRetryMs: number;
  /** Updates of a person that had to be undone within `strikeWindowMs` before that person has to pause. */
  readonly strikes: number;
  readonly strikeWindowMs: number;
  readonly pauseMs: number;
};

const KiB = 1024;
const MiB = 1024 * KiB;

/** Limits that no honest session meets. */
export const defaultLimits: SyncLimits = {
  frameBytes: 256 * KiB,
  stepTwoBytes: 4 * MiB,
  presenceBytes: 64 * KiB,
  stateBytes: 4 * KiB,
  messagesPerSecond: 200,
  messageBurst: 400,
  bytesPerSecond: MiB,
  byteBurst: 16 * MiB,
  stepOnesPerSecond: 1,
  stepOneBurst: 10,
  socketsPerAccount: 20,
  socketsPerAddress: 2000,
  newClients: 8,
  newClientsInStepTwo: 200,
  pendingBytes: 8 * MiB,
  presenceBacklog: MiB,
  updateBacklog: 4 * MiB,
  closeBacklog: 16 * MiB,
  staleMs: 30_000,
  presenceTickMs: 50,
  sweepMs: 5_000,
  keepAliveMs: 12_000,
  silenceMs: 75_000,
  idleMs: 60_000,
  retryMs: 500,
  longestRetryMs: 4_000,
  strikes: 3,
  strikeWindowMs: 3_600_000,
  pauseMs: 300_000,
};
