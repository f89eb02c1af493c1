/** A hair-thin empty row at the head of a table. */

/**
 * Repeats on every page, so that the line at the page's upper edge is not clipped. A foot of the same kind would keep Chromium from moving the last
 * row to the page of the signatures.
 */
export function TableEdge({ columns }: { readonly columns: number }) {
  return (
    <tr className="pf-edge" aria-hidden="true">
      <td colSpan={columns} />
    </tr>
  );
}
