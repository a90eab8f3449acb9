import { counted, listed } from "#lib/report/in-words.ts";
import { grouped } from "#lib/report/verification-in-words.ts";
import { dayInWords } from "#app/_home/day-in-words.ts";
import { DissentPart } from "./dissent-part.tsx";
import { ImpactTable } from "./impact-table.tsx";
import { NumbersTable } from "./numbers-table.tsx";
import type { Report } from "./report-of.ts";
import { ReportPicture } from "./report-picture.tsx";
import { ResolutionPart } from "./resolution-part.tsx";
import { Watch } from "./watch.tsx";

/** The sheet itself: judgement, picture, numbers, what it means, dissent, what to watch, method, how to verify. */
export function ReportSheet({ report }: { readonly report: Report }) {
  const { question, judgement, movement, method, impacts, watch } = report;
  return (
    <main id="main" tabIndex={-1} className="report">
      <header>
        <p>{headline(report)}</p>
        <h1>{question.title}</h1>
      </header>
      <p className="judgement">
        {judgement.map(({ text, isStrong }, place) => {
          const Weight = isStrong ? "b" : "span";
          return <Weight key={place}>{text}</Weight>;
        })}
      </p>
      <p className="movement">{movement.join(" ")}</p>
      <ResolutionPart report={report} />
      <SimulatedLine names={report.simulated} />
      <div className="cols">
        <ReportPicture report={report} />
        <section>
          <NumbersTable report={report} />
          {impacts.length > 0 && <ImpactTable report={report} />}
        </section>
      </div>
      <div className="half">
        <DissentPart report={report} />
        {watch.length > 0 && <Watch indicators={watch} />}
        <Method method={method} />
        <Verify report={report} />
      </div>
      <footer>
        <span>Barycenter</span>
        <span>
          {question.resolution === ""
            ? "How it will be resolved has not been written down."
            : `How it is resolved: ${question.resolution}`}
        </span>
      </footer>
    </main>
  );
}

function Method({ method }: { readonly method: string }) {
  return (
    <section>
      <h2>Method</h2>
      <p>{method}</p>
    </section>
  );
}

function headline({ count, standing, question }: Report): string {
  const horizon = question.horizon === "" ? "" : `, for the time to ${dayInWords(question.horizon)}`;
  return `Forecast of ${counted(count, "analyst")}, ${dayInWords(standing.at)}${horizon}`;
}

/** Whoever is handed the report must not take a machine's estimate for a person's. */
function SimulatedLine({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p>
      {listed(names)} {names.length === 1 ? "is" : "are"} simulated, and what they say counts here until they
      are removed.
    </p>
  );
}

function Verify({ report: { verification, head } }: { readonly report: Report }) {
  return (
    <section>
      <h2>How to verify</h2>
      <p>{head === null ? `${verification} what the export gives as its head.` : verification}</p>
      {head !== null && <p className="hash">{grouped(head)}</p>}
    </section>
  );
}
