/** Rows for the tests of this folder: data of a register under the part of the header that counts here. */
import { NO_DUE, type Row } from '../../../registers/contract/row';

/** Open unless said otherwise, never due, of the morning of 21 November. */
export function deskRow(register: string, state: string, data: object, part: Partial<Row> = {}): Row {
  const header = { id: `${register}-1`, no: `${register}-1`, open: 1, unit: '', at: '2026-11-21T08:00:00+08:00', dueAt: NO_DUE };
  return { ...header, register, state, data, links: [], files: [], ...part } as unknown as Row;
}
