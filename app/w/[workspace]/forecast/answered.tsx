"use client";

import { useState } from "react";
import { Select } from "#app/_ui/select.tsx";
import type { Account, Answer, Inputs } from "./accounts/account.ts";

/** An answer to "Where does it come from?": the account, or one of several, of which the first is laid open. */
export function Answered({ answer: { title, parts } }: { readonly answer: Answer }) {
  const [chosen, setChosen] = useState(0);
  const { accounts } = parts[chosen] ?? { accounts: [] };
  return (
    <div className="answer">
      {parts.length > 1 && (
        <Select
          label="Of which future"
          options={parts.map(({ name }, index) => ({ value: String(index), label: name }))}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
      )}
      {accounts.map((account, index) =>
        accounts.length === 1 && account.title === title ? (
          <AccountBody key={account.title} account={account} />
        ) : (
          <details key={`${chosen} ${index}`} open={index === 0}>
            <summary>{account.title}</summary>
            <AccountBody account={account} />
          </details>
        ),
      )}
    </div>
  );
}

function AccountBody({ account }: { readonly account: Account }) {
  return (
    <>
      <p>{account.sentence}</p>
      <InputsTable caption={account.title} inputs={account.inputs} />
      <p className="quiet">{account.formula}</p>
      <p className="result">{account.result}</p>
    </>
  );
}

type TableProps = { readonly caption: string; readonly inputs: Inputs };

function InputsTable({ caption, inputs: { columns, rows, sum } }: TableProps) {
  return (
    <table className="inputs">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <Row key={row} cells={cells} columns={columns} />
        ))}
      </tbody>
      {sum !== undefined && (
        <tfoot>
          <Row cells={sum} columns={columns} />
        </tfoot>
      )}
    </table>
  );
}

type RowProps = { readonly cells: readonly string[]; readonly columns: readonly string[] };

function Row({ cells: [head, ...figures], columns }: RowProps) {
  return (
    <tr>
      <th scope="row">{head}</th>
      {figures.map((figure, index) => (
        <td key={columns[index + 1]}>{figure}</td>
      ))}
    </tr>
  );
}
