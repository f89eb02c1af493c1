/** The receipt of a hand-over shows what was handed over, and the code of the file beside it. */
import type { Row } from '@shared/registers/contract/row';
import { aWeekreport } from '@shared/registers/weekreports/fixtures';
import { confirmationCode } from '@shared/workbook/spoken-code';
import { expect, it } from 'vitest';
import { blankReceipt, receiptSections } from './receipt-values';

const CHECKSUM = 'ab'.repeat(32);
const HASH = 'cd'.repeat(32);

function receipt(checksum: string): ReadonlyMap<string, string> {
  const data = aWeekreport({ checksum, sentTo: '总部', sentAt: '2026-11-16T10:00:00+08:00', sentBy: '陈主管' });
  const row = { id: 'r', register: 'weekreports', no: 'BS-1', state: 'handed', data, files: [{ hash: HASH }] } as unknown as Row;
  return new Map(receiptSections(row).flatMap(({ cells }) => cells.map((cell) => [cell.label, cell.kind === 'value' ? cell.value : ''])));
}

it('says week, file, rows, to whom and when, with the code after the file', () => {
  const shown = receipt(CHECKSUM);
  expect(shown.get('确认码')).toBe(confirmationCode(CHECKSUM));
  expect([shown.get('周次'), shown.get('行数'), shown.get('报送对象'), shown.get('报送人')]).toEqual(['2026-W46', '312', '总部', '陈主管']);
  expect([...shown.keys()].indexOf('确认码')).toBe([...shown.keys()].indexOf('文件名') + 1);
});

it('has no code for a file of an old program, of which only the hash was kept', () => expect(receipt(HASH).get('确认码')).toBe(''));

it('has the same cells for the pen', () => {
  const labels = blankReceipt().flatMap(({ cells }) => cells.map(({ label }) => label));
  expect(labels).toEqual([...receipt(CHECKSUM).keys()]);
});
