import { must } from "#lib/kit/assert.ts";
import { csv } from "./csv.ts";
import type { ExportFile } from "./export-file.ts";

const columns = ["workspace_id", "future_id", "label", "order", "ordered", "added_at", "removed_at"] as const;

/** `futures.csv`: every future that a round asked about, as it was last asked, since when and until when. */
export function futuresTable({ workspace, questions, rounds }: ExportFile): string {
  const asked = rounds.map((round) => {
    const question = must(questions.find(({ version }) => version === round.question));
    return { question, at: round.openedAt };
  });
  const ids = [...new Set(asked.flatMap(({ question }) => question.futures.map(({ id }) => id)))];
  const has = (place: number, id: string) =>
    asked[place]?.question.futures.some((future) => future.id === id) === true;
  const rows = ids.map((id) => {
    const first = asked.findIndex((_, place) => has(place, id));
    const last = asked.findLastIndex((_, place) => has(place, id));
    const { question } = must(asked[last]);
    const future = must(question.futures.find((candidate) => candidate.id === id));
    return {
      workspace_id: workspace,
      future_id: id,
      label: future.title,
      order: future.order,
      ordered: question.ordered,
      added_at: must(asked[first]).at,
      removed_at: asked[last + 1]?.at ?? null,
    };
  });
  return csv(rows, columns);
}
