import * as z from "zod/mini";
import type { ExportFile } from "#lib/exchange/export-file.ts";
import { exportFormat } from "#lib/exchange/export-file.ts";
import type { Misfits } from "#lib/exchange/finding.ts";
import { nameSettings } from "#lib/session/session.ts";
import { memberId, roundId, workspaceId } from "./ids.ts";
import { entry, instant, seatId } from "./journal.ts";
import { digest, frozenQuestion } from "./question.ts";

const pool = z.enum(["logarithmic", "linear", "median"]);
const list = z.array(z.number());
const parameter = z.nullable(z.number());

const result = z.strictObject({
  probabilities: list,
  shown: list,
  rounding: z.strictObject({
    rule: z.literal("largest-remainder"),
    units: z.literal(100),
    ties: z.literal("lower-index"),
  }),
  others: z.partialRecord(pool, list),
  spread: z.strictObject({
    quartiles: z.array(z.tuple([z.number(), z.number(), z.number()])),
    range: z.array(z.tuple([z.number(), z.number()])),
    jensenShannon: z.number(),
    jensenShannonShare: z.number(),
    meanEntropy: z.number(),
    meanDistance: z.number(),
  }),
});

const aggregate = z.strictObject({
  round: roundId,
  asOf: z.int(),
  pool,
  parameters: z.strictObject({
    floor: parameter,
    capped: z.nullable(z.boolean()),
    exponent: parameter,
    uniformMix: parameter,
    alpha: parameter,
    halfLife: parameter,
    shrink: parameter,
    beta: parameter,
    cap: parameter,
  }),
  inclusion: z.strictObject({ round: roundId, expiry: z.null(), minimum: z.int() }),
  inputs: z.strictObject({
    included: z.array(
      z.strictObject({
        seat: seatId,
        seq: z.int(),
        probabilities: list,
        recency: z.number(),
        skill: z.number(),
        assigned: z.number(),
        weight: z.number(),
      }),
    ),
    excluded: z.array(z.strictObject({ seat: seatId, reason: z.literal("withdrawn") })),
  }),
  count: z.int(),
  result: z.nullable(result),
});

const round = z.strictObject({
  id: roundId,
  number: z.int(),
  kind: z.enum(["open", "sealed"]),
  stage: z.enum(["running", "locked", "revealed", "closed"]),
  names: z.enum(nameSettings),
  question: z.int(),
  openedAt: instant,
  endsAt: z.nullable(instant),
  lockedAt: z.nullable(instant),
  revealedAt: z.nullable(instant),
  closedAt: z.nullable(instant),
  seats: z.nullable(z.int()),
});

const resolution = z.strictObject({
  future: z.nullable(z.string()),
  annulled: z.boolean(),
  at: instant,
  by: memberId,
  round: z.nullable(roundId),
  question: z.nullable(z.int()),
  evidence: digest,
  note: digest,
});

/** The file that holds a whole forecast, `barycenter.export/1`. A key that it does not know is refused: everything is hashed. */
const exportFile = z
  .strictObject({
    format: z.literal(exportFormat),
    generator: z.strictObject({ product: z.string(), engine: z.string() }),
    workspace: workspaceId,
    asOf: z.strictObject({ seq: z.int(), at: instant }),
    questions: z.array(z.strictObject({ ...frozenQuestion.shape, version: z.int() })),
    resolution: z.nullable(resolution),
    rounds: z.array(round),
    seats: z.array(
      z.strictObject({
        id: seatId,
        round: roundId,
        label: z.string(),
        member: z.nullable(memberId),
        isBot: z.boolean(),
      }),
    ),
    journal: z.array(entry).check(z.minLength(1)),
    texts: z.record(digest, z.strictObject({ salt: z.string(), text: z.string() })),
    aggregates: z.array(aggregate),
    learning: z.literal("none"),
    integrity: z.strictObject({ head: digest, previous: z.nullable(digest), sha256: digest }),
  })
  .register(z.globalRegistry, { id: "Export" });

/** An export read from parsed JSON, or the first place that does not have the form of one. */
export function readExport(json: unknown): { readonly file: ExportFile } | { readonly misfit: Misfits } {
  const read = exportFile.safeParse(json);
  if (read.success) return { file: read.data };
  const [part, place, ...rest] = read.error.issues[0]?.path ?? [];
  if (part === "journal" && typeof place === "number")
    return { misfit: { fits: false, part: "entry", seq: place + 1, why: "malformed" } };
  return {
    misfit: {
      fits: false,
      part: "form",
      path: [part, place, ...rest].filter((key) => key !== undefined).join("."),
    },
  };
}
