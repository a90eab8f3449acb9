import { analystOn, isBotOn } from "./analyst.ts";
import { csv } from "./csv.ts";
import type { ExportFile } from "./export-file.ts";
import { statementId, statements } from "./statements.ts";

const columns = [
  "workspace_id",
  "round_id",
  "estimate_id",
  "analyst_id",
  "is_bot",
  "written_at",
  "text_sha256",
  "text",
] as const;

/** `rationales.csv`: why each estimate was given, one row per estimate that came with a reason; an erased text is an empty cell. */
export async function rationalesTable(file: ExportFile): Promise<string> {
  const rows = (await statements(file)).flatMap((statement) => {
    const { rationaleHash, round, seat, startedAt } = statement;
    if (rationaleHash === null) return [];
    return [
      {
        workspace_id: file.workspace,
        round_id: round.id,
        estimate_id: statementId(statement),
        analyst_id: analystOn(file, round.id, seat),
        is_bot: isBotOn(file, round.id, seat),
        written_at: startedAt,
        text_sha256: rationaleHash,
        text: file.texts[rationaleHash]?.text ?? null,
      },
    ];
  });
  return csv(rows, columns);
}
