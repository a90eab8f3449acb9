"use client";

import { useBoard } from "#app/_room/board.ts";
import { Button } from "#app/_ui/button.tsx";

type Props = {
  readonly label: string;
  readonly hint: string | null;
  readonly columns: number;
  readonly onAdd: () => void;
};

/** The last line of a group of rows: adds one, and says what belongs here while there is none. */
export function AddRow({ label, hint, columns, onAdd }: Props) {
  const { mayEdit } = useBoard();
  if (!mayEdit && hint === null) return null;
  return (
    <tr className="add-row">
      <td colSpan={columns + 1}>
        {hint !== null && <p className="cell-hint">{mayEdit ? hint : "Nothing yet."}</p>}
        {mayEdit && (
          <Button variant="link" onClick={onAdd}>
            {label}
          </Button>
        )}
      </td>
    </tr>
  );
}
