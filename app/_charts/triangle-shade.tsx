import { type Values, WHOLE } from "#lib/simplex/values.ts";
import { line } from "./line.ts";
import { spotOf, type TriangleFrame } from "./triangle-frame.ts";

type Props = { readonly frame: TriangleFrame; readonly all: readonly Values[] };

const CELLS = 20;
const DARKEST = 0.75;

/** Many estimates as a shade: the darker a cell of 5 %, the more of them lie in it. */
export function TriangleShade({ frame, all }: Props) {
  const cells = Map.groupBy(all, (values) => cellOf(values).join());
  const most = Math.max(...[...cells.values()].map(({ length }) => length));
  return (
    <g className="t-shade">
      {[...cells].map(([cell, within]) => (
        <path
          key={cell}
          d={line(
            cornersOf(cell.split(",").map(Number)).map((corner) => spotOf(frame, corner)),
            true,
          )}
          fillOpacity={Math.round((DARKEST * 100 * within.length) / most) / 100}
        />
      ))}
    </g>
  );
}

/** The cell that values lie in: whole steps of each future, two or one short of all steps together. */
function cellOf(values: Values): readonly number[] {
  const steps = values.map((part) => Math.floor((part * CELLS) / WHOLE));
  const isOnCrossing = steps.reduce((sum, step) => sum + step, 0) === CELLS;
  const largest = steps.indexOf(Math.max(...steps));
  return isOnCrossing ? steps.map((step, future) => (future === largest ? step - 1 : step)) : steps;
}

/** A cell stands on its side when it is one step short of all, else on its point. */
function cornersOf(cell: readonly number[]): readonly (readonly number[])[] {
  const isUpright = cell.reduce((sum, step) => sum + step, 0) === CELLS - 1;
  return [0, 1, 2].map((corner) =>
    cell.map((step, future) => step + Number((future === corner) === isUpright)),
  );
}
