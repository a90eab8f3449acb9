import { isHatched } from "#app/_charts/colour-of.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { percent } from "#app/_ui/percent.ts";
import type { Report } from "./report-of.ts";

/** Longer titles would break the rows; the judgement has them in full. */
const FITS_ON_A_LINE = 20;

/** The numbers of the forecast, future by future, with the words and the spread. */
export function NumbersTable({ report: { rows, futures, earlier } }: { readonly report: Report }) {
  const isNarrow = futures.some(({ title }) => title.length > FITS_ON_A_LINE);
  return (
    <>
      <h2>The numbers</h2>
      <table>
        <caption className="sr">Aggregate and spread per future, in per cent</caption>
        <thead>
          <tr>
            <th scope="col">Future, in %</th>
            <th scope="col">Aggregate</th>
            <th scope="col" className="word">
              In words
            </th>
            <th scope="col">Middle half</th>
            <th scope="col">All</th>
            {earlier !== null && <th scope="col">Round {earlier}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.future.id}>
              <th scope="row">
                <span className="swatched">
                  <FutureMark colour={row.future.colour} hatched={isHatched(futures, place)} />
                  <span>{isNarrow ? row.future.short : row.future.title}</span>
                </span>
              </th>
              <td>
                <b>{percent(row.aggregate)}</b>
              </td>
              <td className="word">{row.phrase}</td>
              <td>{row.half}</td>
              <td>{row.all}</td>
              {earlier !== null && <td>{row.before}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
