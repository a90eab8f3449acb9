import { ask } from "#app/_api/ask.ts";
import type { RecordContent } from "#lib/documents/record.ts";
import { routes } from "#lib/wire/routes.ts";
import { scenario } from "#lib/wire/scenario.ts";
import { journalPage, recordContent } from "./answers.ts";
import { type Report, reportOf } from "./report-of.ts";

/** Asks for all that a report is made of; null when the visitor may not read it. */
export async function loadReport(
  workspace: string,
): Promise<{ readonly record: RecordContent; readonly report: Report | null } | null> {
  const asked = await ask(routes.api.record(workspace), recordContent);
  if (!asked.ok) return null;
  const record = asked.value;
  const { seq } = record.workspace;
  const [board, journal] = await Promise.all([
    ask(routes.api.scenarioOf(workspace), scenario),
    ask(routes.api.journal(workspace, seq), journalPage),
  ]);
  const head = journal.ok ? journal.value.entries.find((entry) => entry.seq === seq)?.hash : undefined;
  return {
    record,
    report: reportOf(record, { scenario: board.ok ? board.value : null, head: head ?? null }),
  };
}
