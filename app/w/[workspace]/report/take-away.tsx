import { dayInWords } from "#app/_home/day-in-words.ts";
import { routes } from "#lib/wire/routes.ts";
import { PrintButton } from "./print-button.tsx";
import type { Report } from "./report-of.ts";

const tables = [
  { format: "csv", label: "estimates" },
  { format: "aggregates.csv", label: "aggregates" },
  { format: "futures.csv", label: "futures" },
  { format: "rationales.csv", label: "rationales" },
  { format: "comments.csv", label: "comments" },
] as const;

type Props = { readonly workspace: string; readonly standing: Report["standing"] };

/** The ways to take the forecast along: the data that proves it, its tables, the page itself. */
export function TakeAway({ workspace, standing }: Props) {
  return (
    <nav aria-label="Take the report away" className="page no-print take-away">
      <span className="quiet standing">
        {standing.words} {dayInWords(standing.at)}
      </span>
      <PrintButton />
      <span className="formats">
        <a className="link" href={routes.api.export(workspace, "json")} download>
          Data (JSON)
        </a>
        <span className="quiet">Tables (CSV):</span>
        {tables.map(({ format, label }) => (
          <a key={format} className="link" href={routes.api.export(workspace, format)} download>
            {label}
          </a>
        ))}
      </span>
    </nav>
  );
}
