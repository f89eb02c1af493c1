/** A hair-thin empty row at the head and foot of a table. */

import './tables.css';

/** Repeats on every page, so that the lines at the page's edge are not clipped. */
export function TableEdge({ columns }: { readonly columns: number }) {
  return (
    <tr className="pf-edge" aria-hidden="true">
      <td colSpan={columns} />
    </tr>
  );
}
