import { isHatched } from "#app/_charts/colour-of.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { impactInFigures } from "#lib/report/expected-impact.ts";
import type { Report } from "./report-of.ts";

/** So many short forms fit beside each other on the page without a break in a word. */
const FIT_UNBROKEN = 3;

/** What the forecast means for each actor: the impact of every future, and their mean weighted by probability. */
export function ImpactTable({ report: { impacts, futures } }: { readonly report: Report }) {
  const isTight = futures.length > FIT_UNBROKEN;
  return (
    <>
      <h2>What it means, weighted by probability</h2>
      <table>
        <caption className="sr">Expected impact per actor, from −3 to +3</caption>
        <thead>
          <tr>
            <th scope="col">Impact, −3 to +3</th>
            <th scope="col">Expected</th>
            <th scope="col" className="range">
              By analysts
            </th>
            {futures.map((future, place) => (
              <th key={future.id} scope="col" className={isTight ? undefined : "unbroken"}>
                {!isTight && <FutureMark colour={future.colour} hatched={isHatched(futures, place)} />}
                {future.short}
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
              <td className="range">
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
