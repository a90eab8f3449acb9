import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import type { RecordContent } from "#lib/documents/record.ts";
import { routes } from "#lib/wire/routes.ts";
import { SealedCount } from "./sealed-note.tsx";

type Props = { readonly workspace: string; readonly record: RecordContent };

/** What stands in place of a report that there cannot be yet, and what it waits for. */
export function NoReport({ workspace, record }: Props) {
  const last = Object.entries(record.rounds)
    .toSorted(([, a], [, b]) => a.number - b.number)
    .at(-1);
  const isSealed = record.workspace.stage === "sealed" || record.workspace.stage === "locked";
  return (
    <main id="main" tabIndex={-1} className="page">
      <h1 className="h no-report-title">{last?.[1].question.title ?? "Report"}</h1>
      <Empty actions={<ButtonLink href={routes.forecast(workspace)}>Forecast</ButtonLink>}>
        {isSealed ? (
          <>
            Round {last?.[1].number} is sealed: until its reveal there is nothing to report. <SealedCount />
          </>
        ) : (
          whyNot(record, last?.[0])
        )}
      </Empty>
    </main>
  );
}

function whyNot({ aggregates, rounds }: RecordContent, round: string | undefined): string {
  const aggregate = round === undefined ? undefined : aggregates[round];
  const number = round === undefined ? undefined : rounds[round]?.number;
  if (aggregate === undefined || number === undefined)
    return "A report needs a round with estimates. None has been opened yet.";
  const { count, minimum } = aggregate;
  const said = count === 0 ? "Nobody has" : count === 1 ? "One analyst has" : `${count} analysts have`;
  return `A report needs ${minimum} estimates. ${said} estimated in round ${number}.`;
}
