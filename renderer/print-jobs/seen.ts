/** What of a record stands on paper: a list hangs on a wall or goes round, a form is one matter that somebody signs (PRI-1, EX-5). */
import { hideRow } from '@shared/registers/contract/hide';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { fatesOf } from '@shared/rules/privacy/eyes';
import type { PrintSite } from './frame';

/** A record as it stands on a list. */
export function onList(row: Row, { eyes }: PrintSite): Row {
  return hideRow(definitionOf(row.register), row, fatesOf(eyes, 'paperList'));
}

/** A record as it stands on a form of its own, with the numbers that the form demands. */
export function onForm<D>(row: Row<D>, { eyes }: PrintSite): Row<D> {
  const definition = definitionOf(row.register);
  return hideRow(definition, row as unknown as Row, fatesOf(eyes, 'paperForm', definition.print.slip?.demands)) as unknown as Row<D>;
}

/** A record as it stands on a card that is worn or carried among people: who it is for, and what it is for. */
export function onCard(row: Row, { eyes }: PrintSite): Row {
  return hideRow(definitionOf(row.register), row, fatesOf(eyes, 'paperList', CARRIED));
}

const CARRIED = ['name', 'plate'];
