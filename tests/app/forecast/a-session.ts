import { sessionView, type SessionFacts, type SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { RecordAggregate, RecordEstimate } from "#lib/documents/record.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { pools } from "#lib/pool/pools.ts";
import { spread } from "#lib/pool/spread.ts";
import { defaultSettings, type FrozenQuestion } from "#lib/scenario/question.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { shown } from "#lib/simplex/show.ts";
import { toValues } from "#lib/simplex/values.ts";

/** The question of the story: three ordered futures. */
export const question: FrozenQuestion = {
  title: "How close will they be?",
  resolution: "",
  horizon: "2028-12-31",
  ordered: true,
  futures: [
    { id: "weaken", title: "Ties notably weaken", short: "Weaken", colour: "against-2", order: 0 },
    { id: "status-quo", title: "The status quo persists", short: "Status quo", colour: "neutral", order: 1 },
    {
      id: "strengthen",
      title: "Cooperation is markedly strengthened",
      short: "Strengthen",
      colour: "towards-2",
      order: 2,
    },
  ],
  settings: defaultSettings,
  board: "0".repeat(64) as Digest,
};

/** A round; open and running unless said otherwise. */
export const aRound = (parts: Partial<PlacedRound> = {}): PlacedRound => ({
  id: "r1",
  number: 1,
  kind: "open",
  stage: "running",
  names: "names",
  openedAt: "2026-10-14T14:00:00.000Z",
  atEnd: "ends",
  endsAt: "2026-10-14T14:20:00.000Z",
  lockedAt: null,
  revealedAt: null,
  closedAt: null,
  question,
  expected: 5,
  digests: [],
  ...parts,
});

/** An estimate in percent by somebody called so, who sits on the seat of that name. */
export const anEstimate = (
  name: string,
  percents: readonly number[],
  parts: Partial<RecordEstimate> = {},
): RecordEstimate => ({
  values: toValues(percents),
  at: "2026-10-14T14:05:00.000Z",
  label: `Analyst ${name}`,
  member: `m-${name}`,
  ...parts,
});

/** The estimates of round 2 of the story, by seat, for a round of that id. */
export const storyOf = (round: string): Readonly<Record<string, RecordEstimate>> => ({
  [`${round}/A`]: anEstimate("A", [10, 68, 22]),
  [`${round}/B`]: anEstimate("B", [6, 58, 36]),
  [`${round}/C`]: anEstimate("C", [20, 50, 30]),
  [`${round}/D`]: anEstimate("D", [4, 38, 58]),
  [`${round}/E`]: anEstimate("E", [32, 56, 12]),
});

/** The aggregate of those estimates as the record shows it. */
export function anAggregate(estimates: Readonly<Record<string, RecordEstimate>>): RecordAggregate {
  const rows = Object.values(estimates).map(({ values }) => ({
    probabilities: toProbabilities(toValues(values)),
    weight: 1,
  }));
  const probabilities = rows.length < 2 ? null : pools.logarithmic.merge(rows, pools.logarithmic.parameters);
  const apart = spread(rows);
  return {
    pool: "logarithmic",
    probabilities,
    shown: probabilities === null ? null : shown(probabilities),
    count: rows.length,
    minimum: 2,
    others: {},
    spread:
      apart === null
        ? null
        : {
            quartiles: apart.quartiles,
            range: apart.range,
            jensenShannon: apart.disagreement.jsd,
            jensenShannonShare: apart.disagreement.jsdNormalised,
            meanEntropy: apart.disagreement.meanEntropy,
            meanDistance: apart.disagreement.meanPairwiseTV,
          },
  };
}

/** A session as its screens see it. */
export function aView(
  facts: Partial<SessionFacts> & { readonly stage?: SessionView["stage"] } = {},
): SessionView {
  const { stage = "open", ...rest } = facts;
  const standing = { stage, seq: 1, generation: 0, minimum: 2, runner: null, resolution: null };
  return sessionView({
    standing,
    rounds: [],
    estimates: {},
    aggregates: {},
    seats: {},
    marks: null,
    ...rest,
  });
}
