/** The line that opens a group of rows. */
export function GroupHead({ title, columns }: { readonly title: string; readonly columns: number }) {
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={columns + 1}>
        {title}
      </th>
    </tr>
  );
}
