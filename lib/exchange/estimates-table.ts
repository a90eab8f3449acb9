import { must } from "#lib/kit/assert.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { analystOn, isBotOn } from "./analyst.ts";
import { csv } from "./csv.ts";
import type { ExportedRound, ExportFile } from "./export-file.ts";
import type { Statement } from "./statements.ts";
import { statementId, statements } from "./statements.ts";

const columns = [
  "workspace_id",
  "round_id",
  "round_kind",
  "estimate_id",
  "analyst_id",
  "is_bot",
  "future_id",
  "probability",
  "said_as",
  "started_at",
  "ended_at",
  "seal",
] as const;

/**
 * `estimates.csv`, long: one row per estimate and future, revisions included. A sealed round that was locked and not yet
 * revealed has one row per seal, with the digest alone; one that still runs has none.
 */
export async function estimatesTable(file: ExportFile): Promise<string> {
  const said = await statements(file);
  const locked = file.rounds.filter(({ stage }) => stage === "locked");
  return csv(
    [
      ...said.flatMap((statement) => estimateRows(file, statement)),
      ...locked.flatMap((round) => sealRows(file, round)),
    ],
    columns,
  );
}

function estimateRows(file: ExportFile, statement: Statement) {
  const { round, seat, values } = statement;
  const question = must(file.questions.find(({ version }) => version === round.question));
  return question.futures.map((future, place) => ({
    workspace_id: file.workspace,
    round_id: round.id,
    round_kind: round.kind,
    estimate_id: statementId(statement),
    analyst_id: analystOn(file, round.id, seat),
    is_bot: isBotOn(file, round.id, seat),
    future_id: future.id,
    probability: must(values[place]) / WHOLE,
    said_as: statement.said,
    started_at: statement.startedAt,
    ended_at: statement.endedAt,
    seal: statement.seal,
  }));
}

function sealRows({ workspace, journal }: ExportFile, { id, kind, lockedAt }: ExportedRound) {
  const lock = journal.find(({ event }) => event.type === "round locked" && event.round === id);
  const digests = lock?.event.type === "round locked" ? lock.event.digests : [];
  return digests.map((seal) => ({
    workspace_id: workspace,
    round_id: id,
    round_kind: kind,
    estimate_id: null,
    analyst_id: null,
    is_bot: null,
    future_id: null,
    probability: null,
    said_as: null,
    started_at: lockedAt,
    ended_at: null,
    seal,
  }));
}
