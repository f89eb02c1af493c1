import { text } from '@shared/base/text';
import { KEPT } from '@shared/registers/contract/decisions';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data } from '@shared/registers/contract/fields';
import { blankData } from '@shared/registers/contract/schema';
import type { Slip } from '@shared/registers/contract/slip';
import { definitionOf } from '@shared/registers/index';
import { describe, expect, it } from 'vitest';
import { blankSections, derivedSections } from './derived-sections';
import { aRow } from './testing/print-rows';

const fields: AnyDefinition['fields'] = {
  day: { kind: 'date', label: text('日期', 'Day'), ...KEPT },
  who: { kind: 'choice', label: text('身份', 'Who'), options: { owner: text('业主', 'Owner'), tenant: text('租户', 'Tenant') }, ...KEPT },
  agreed: { kind: 'yesNo', label: text('业主同意', 'Agreed'), ...KEPT },
  items: {
    kind: 'rows',
    label: text('物品清单', 'Items'),
    columns: {
      name: { label: text('名称', 'Name'), kind: 'text', personal: 'none' },
      count: { label: text('数量', 'Count'), kind: 'number', personal: 'none' },
    },
    ...KEPT,
  },
  sum: { kind: 'money', label: text('金额', 'Sum'), ...KEPT },
  note: { kind: 'longText', label: text('备注', 'Note'), ...KEPT },
  signed: { kind: 'yesNo', label: text('签名', 'Signed'), ...KEPT },
};

function withSlip(slip?: Slip): AnyDefinition {
  const keys = definitionOf('keys');
  return { ...keys, fields, print: { ...keys.print, ...(slip && { slip }) } };
}

const data: Data = {
  ...blankData(fields),
  day: '2026-11-21',
  who: 'tenant',
  items: [{ name: '沙发', count: 2 }],
  sum: 96_624,
  signed: true,
};
const row = { ...aRow('keys', 'FX-1', {}), data };
const cellsOf = (slip?: Slip, photo = '') => derivedSections(withSlip(slip), row, photo).flatMap(({ cells }) => cells);
const cellOf = (key: string, slip?: Slip) => cellsOf(slip).find((cell) => cell.key === key);

describe('derivedSections', () => {
  it('prints every field in two columns, the state last', () => {
    expect(cellsOf().map(({ key, span }) => [key, span])).toEqual([
      ['day', 3],
      ['who', 3],
      ['agreed', 3],
      ['items', 6],
      ['sum', 3],
      ['note', 6],
      ['signed', 3],
      ['#state', 3],
    ]);
    expect(cellOf('#state')).toMatchObject({ value: '在库' });
  });

  it('ticks choices, and says that it was signed', () => {
    expect(cellOf('who')).toMatchObject({ kind: 'ticks', choices: [{ label: '业主' }, { label: '租户', ticked: true }] });
    expect(cellOf('agreed')).toMatchObject({ choices: [{ ticked: false }, { label: '否', ticked: true }] });
    expect(cellOf('signed')).toMatchObject({ kind: 'value', value: '已签' });
  });

  it('sets item lines as a table with numbers to the right and room for more', () => {
    expect(cellOf('items')).toMatchObject({
      table: {
        columns: [
          { heading: '名称', align: 'left' },
          { heading: '数量', align: 'right' },
        ],
        rows: [{ name: '沙发', count: '2' }],
        leastRows: 3,
      },
    });
  });

  it('leaves the state to forms without a slip, and follows the order of the slip', () => {
    expect(cellsOf({ fields: ['sum', 'day'] }).map(({ key }) => key)).toEqual(['sum', 'day', 'who', 'agreed', 'items', 'note', 'signed']);
  });

  it('tells a sum in words, and adds empty lines with a column to sign', () => {
    expect(cellOf('sum', { inWords: ['sum'] })).toMatchObject({ value: '￥966.24　　大写：玖佰陆拾陆元贰角肆分', span: 6 });
    const cell = cellOf('items', { lines: { items: { least: 20, sign: text('签名', 'Signature') } } });
    expect(cell).toMatchObject({ table: { leastRows: 20, columns: [{}, {}, { heading: '签名' }] } });
  });

  it('puts a photo beside the short lines that come first', () => {
    const slip = { photo: text('照片', 'Photo') };
    const [beside, below] = derivedSections(withSlip(slip), row, 'data:x');
    expect(beside?.cells.map(({ key, span }) => [key, span])).toEqual([
      ['day', 2],
      ['who', 2],
      ['agreed', 2],
      ['#photo', 2],
    ]);
    expect(beside?.cells.at(-1)).toMatchObject({ kind: 'photo', label: '照片', source: 'data:x' });
    expect(below?.cells.map(({ key }) => key)).toEqual(['items', 'sum', 'note', 'signed']);
  });
});

describe('blankSections', () => {
  it('ticks and says nothing', () => {
    const cells = blankSections(withSlip({ inWords: ['sum'] })).flatMap((section) => section.cells);
    const said = cells.flatMap((cell) => (cell.kind === 'value' && cell.key !== 'sum' ? [cell.value] : []));
    const ticked = cells.flatMap((cell) => (cell.kind === 'ticks' ? cell.choices.filter((choice) => choice.ticked) : []));
    expect([said.join(''), ticked]).toEqual(['', []]);
    expect(cells.find(({ key }) => key === 'sum')).toMatchObject({ value: expect.stringContaining('大写：') });
  });
});
