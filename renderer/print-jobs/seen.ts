/** What of a record stands on paper: a list hangs on a wall or goes round, a form is one matter that somebody signs (PRI-1, EX-5). */
import { hideRow, hideWord } from '@shared/registers/contract/hide';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { fateFor, fatesOf } from '@shared/rules/privacy/eyes';
import type { SeenKind } from '@shared/rules/privacy/levels';
import type { PrintSite } from './frame';

/** A record as it stands on a list. */
export function onList(row: Row, { eyes }: PrintSite): Row {
  return hideRow(definitionOf(row.register), row, fatesOf(eyes, 'paperList'));
}

/** A record as it stands on a form of its own, with the numbers that the form demands. */
export function onForm(row: Row, { eyes }: PrintSite): Row {
  const definition = definitionOf(row.register);
  return hideRow(definition, row, fatesOf(eyes, 'paperForm', definition.print.slip?.demands));
}

/** A word that stands in a table of sums, such as who paid. */
export function wordOn({ eyes }: PrintSite, kind: SeenKind, word: string): string {
  return hideWord(kind, word, fateFor(eyes, 'paperForm', kind));
}
