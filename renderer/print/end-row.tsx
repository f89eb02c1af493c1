/** The last row of a form's table: without lines, for what must not stand on a page alone. */
import type { ReactNode } from 'react';

/** In one group with the row above it, it takes that row along to the next page; Chromium does not do so for a block behind a table. */
export function EndRow({ columns, children }: { readonly columns: number; readonly children: ReactNode }) {
  return (
    <tr>
      <td className="pf-end-cell" colSpan={columns}>
        {children}
      </td>
    </tr>
  );
}
