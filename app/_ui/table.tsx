import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type Column = {
  readonly key: string;
  readonly head: ReactNode;
  /** Figures: set to the right. */
  readonly num?: boolean;
  /** Commands: at the far end. */
  readonly end?: boolean;
  /** The head is for readers only. */
  readonly hideHead?: boolean;
  /** What stands before the cell on the phone. */
  readonly label?: string;
};

type Props = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, ReactNode>> }[];
  /** Rows become blocks on the phone. */
  readonly stack?: boolean;
};

const look = ({ num = false, end = false }: Column) => classes(num && "num", end && "end") || undefined;

/** A table as in a report; the first column heads the rows. */
export function Table({ caption, columns, rows, stack = false }: Props) {
  return (
    <table className={classes("table", stack && "stack")}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={look(column)}>
              {column.hideHead === true ? <span className="sr">{column.head}</span> : column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {cells[column.key]}
                </th>
              ) : (
                <td key={column.key} className={look(column)} data-label={column.label}>
                  {cells[column.key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
