/** Many forms in one document. */
import { Fragment, type ReactElement } from 'react';

/** Prints the forms in order; each begins on a page of its own, keeps its paper and counts its own pages. */
export function PrintBatch({ forms }: { readonly forms: readonly ReactElement[] }) {
  return forms.map((form, index) => <Fragment key={`form${index}`}>{form}</Fragment>);
}
