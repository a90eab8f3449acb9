/** What the sync engine has done since it started. */
export type Counters = {
  framesIn: number;
  framesOut: number;
  updatesAccepted: number;
  updatesRefused: number;
  appends: number;
  appendsFailed: number;
  readonly closed: Record<number, number>;
};

/** Nothing done yet. */
export const newCounters = (): Counters => ({
  framesIn: 0,
  framesOut: 0,
  updatesAccepted: 0,
  updatesRefused: 0,
  appends: 0,
  appendsFailed: 0,
  closed: {},
});
