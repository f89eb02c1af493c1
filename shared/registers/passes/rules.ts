/** Rules of passes and cards: what must be there, the deposit on return, and that a card number goes to one holder. */
import type { Refusal } from '../../base/result';
import type { Context } from '../contract/context';
import type { Row } from '../contract/row';
import type { PassData } from './fields';

/** What is wrong with the data of a pass, field by field; empty = fine. */
export function checkPass(data: PassData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.kind === 'parking' && data.plate.trim() === '') found.push({ code: 'passes.plate', field: 'plate' });
  if (data.kind === 'worker' && data.unit.trim() === '') found.push({ code: 'passes.unit', field: 'unit' });
  if (data.until !== '' && data.until < data.validFrom) found.push({ code: 'passes.term', field: 'until' });
  if (data.returnedAt !== '' && data.returnedAt < data.issuedAt) found.push({ code: 'passes.back-early', field: 'returnedAt' });
  if ((data.depositBack ?? 0) > (data.deposit ?? 0)) found.push({ code: 'passes.back-more', field: 'depositBack' });
  return found;
}

/** Renewed up to today or later. */
export function renewGuard({ data }: Pick<Row<PassData>, 'data'>, ctx: Pick<Context, 'today'>): Refusal | null {
  return data.until < ctx.today ? { code: 'passes.past', field: 'until' } : null;
}

/** A deposit does not stay behind unnoticed: what is not given back is written as 0. */
export function returnGuard({ data }: Pick<Row<PassData>, 'data'>): Refusal | null {
  return (data.deposit ?? 0) > 0 && data.depositBack === null ? { code: 'passes.deposit', field: 'depositBack' } : null;
}

/** The other pass of the kind that bears the same number and is still out; undefined when the number is free. */
export function sameCard(row: Row<PassData>, others: readonly Row<PassData>[]): Row<PassData> | undefined {
  const wanted = plain(row.data.cardNo);
  if (wanted === '') return undefined;
  return others.find((one) => one.id !== row.id && one.data.kind === row.data.kind && plain(one.data.cardNo) === wanted);
}

/** P-012, p-012 and Ｐ-012 are the same card. */
function plain(cardNo: string): string {
  return cardNo.normalize('NFKC').trim().toUpperCase();
}
