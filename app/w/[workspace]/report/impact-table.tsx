import { isHatched } from "#app/_charts/colour-of.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { impactInFigures } from "#lib/report/expected-impact.ts";
import type { Report } from "./report-of.ts";

/** What the forecast means for each actor: the impact of every future, and their mean weighted by probability. */
export function ImpactTable({ report: { impacts, futures } }: { readonly report: Report }) {
  return (
    <>
      <h2>What it means, weighted by probability</h2>
      <table>
        <caption className="sr">Expected impact per actor, from −3 to +3</caption>
        <thead>
          <tr>
            <th scope="col">Impact, −3 to +3</th>
            <th scope="col">Expected</th>
            <th scope="col">By analysts</th>
            {futures.map((future, place) => (
              <th key={future.id} scope="col">
                <span className="swatched">
                  <FutureMark colour={future.colour} hatched={isHatched(futures, place)} />
                  <span>{future.short}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {impacts.map(({ id, name, expected, lowest, highest, impacts: each }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <strong>{impactInFigures(expected)}</strong>
              </td>
              <td>
                {impactInFigures(lowest)} to {impactInFigures(highest)}
              </td>
              {futures.map((future, place) => (
                <td key={future.id}>{impactInFigures(each[place] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
