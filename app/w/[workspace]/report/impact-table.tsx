import { isHatched } from "#app/_charts/colour-of.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { impactInFigures } from "#lib/report/expected-impact.ts";
import { inParts } from "./in-parts.ts";
import type { Report } from "./report-of.ts";

/** So many short forms fit beside each other on the page without a break in a word. */
const FIT_UNBROKEN = 3;
/** So many columns of futures fit on the page; more of them stand in tables below each other. */
const FIT = 5;

/** What the forecast means for each actor: the impact of every future, and their mean weighted by probability. */
export function ImpactTable({ report }: { readonly report: Report }) {
  const parts = inParts(report.futures, FIT);
  return (
    <>
      <h2>What it means, weighted by probability</h2>
      {parts.map(({ from, items }) => (
        <Part key={from} report={report} from={from} futures={items} isOnly={parts.length === 1} />
      ))}
    </>
  );
}

type PartProps = {
  readonly report: Report;
  /** The place of the first of these futures among all. */
  readonly from: number;
  readonly futures: Report["futures"];
  readonly isOnly: boolean;
};

function Part({ report, from, futures, isOnly }: PartProps) {
  const isFirst = from === 0;
  const isTight = report.futures.length > FIT_UNBROKEN;
  const which = isOnly ? "" : `, futures ${from + 1} to ${from + futures.length}`;
  return (
    <table className="impacts">
      <caption className="sr">{`Expected impact per actor, from −3 to +3${which}`}</caption>
      <thead>
        <tr>
          <th scope="col">Impact, −3 to +3</th>
          {isFirst && (
            <>
              <th scope="col">Expected</th>
              <th scope="col" className="range">
                By analysts
              </th>
            </>
          )}
          {futures.map((future, place) => (
            <th key={future.id} scope="col" className={isTight ? undefined : "unbroken"}>
              {!isTight && <FutureMark colour={future.colour} hatched={isHatched(futures, place)} />}
              {future.short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.impacts.map(({ id, name, expected, lowest, highest, impacts }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {isFirst && (
              <>
                <td>
                  <strong>{impactInFigures(expected)}</strong>
                </td>
                <td className="range">
                  {impactInFigures(lowest)} to {impactInFigures(highest)}
                </td>
              </>
            )}
            {futures.map((future, place) => (
              <td key={future.id}>{impactInFigures(impacts[from + place] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
