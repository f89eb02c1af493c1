/** Labels: what stands on them, and on which paper. */
import { testDesk } from '@renderer/db/testing/bench-desk';
import { anEntry } from '@shared/registers/duty/fixtures';
import { aKey } from '@shared/registers/keys/fixtures';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { aPass } from '@shared/registers/passes/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { labelsJob, MOST_LABELS } from './jobs';
import { labelKinds, labelOf } from './label-kinds';
import { aRow, SITE } from './testing/print-rows';

const told = (): void => undefined;
const parcel = aRow('parcels', 'KD-20261121-003', aParcel({ shelf: 'A-12', carrier: '顺丰', trackingNo: 'SF1234567890123', count: 2 }));
const key = aRow('keys', 'K-107', aKey({ tag: 'K-107', unit: '3-2-1203', hook: '12' }));

function textOf(row: Parameters<typeof labelOf>[0], forms: (typeof SITE)['forms'] = {}) {
  const [kind] = labelKinds(row.register);
  if (!kind) throw new Error('no label');
  const { big, lines, code } = labelOf(row, kind, { ...SITE, forms }, '');
  return { big, code, lines: lines.filter((line) => line !== '') };
}

describe('labels', () => {
  it('of a parcel: the shelf large, the unit, whose it is, and its own number as code', () => {
    expect(textOf(parcel)).toMatchObject({ big: 'A-12', code: 'KD-20261121-003' });
    expect(textOf(parcel).lines.join('|')).toMatch(/2 件.*顺丰 尾号 0123/);
    expect(textOf(aRow('parcels', 'KD-20261121-003', aParcel({ shelf: '' }))).big).toBe('003');
  });

  it('of a key: not which door it opens, unless the site wants it', () => {
    expect(textOf(key)).toMatchObject({ big: 'K-107', code: 'K-107' });
    expect(JSON.stringify(textOf(key))).not.toContain('1203');
    expect(textOf(key, { 'keys.label': { added: ['unit'] } }).lines.join()).toContain('3-2-1203');
  });

  it('of a visitor: the badge as code, else the number of the visit', () => {
    expect(textOf(aRow('visitors', 'FK-1', aVisitor({ badge: 'V07', name: '张三' })))).toMatchObject({ big: 'V07', code: 'V07' });
    expect(textOf(aRow('visitors', 'FK-1', aVisitor({ badge: '', name: '张三' })))).toMatchObject({ code: 'FK-1' });
  });
});

describe('labelsJob', () => {
  it('is a page each on the roll of the form, or a sheet of A4 where the site has these', async () => {
    const { db } = await testDesk();
    const job = await labelsJob(db, [parcel, parcel], SITE, 0, told);
    if (!job.ok) throw new Error(job.error.code);
    expect(job.value).toMatchObject({ name: '快递架签 2张', form: 'parcels.label', page: { paper: '60x40', landscape: false } });
    const site = { ...SITE, forms: { 'parcels.label': { paper: 'A4-3x8' as const, line: true } } };
    const sheet = await labelsJob(db, [parcel], site, 2, told);
    if (!sheet.ok) throw new Error(sheet.error.code);
    expect(sheet.value.page).toEqual({ paper: 'A4', landscape: false });
    expect(renderToStaticMarkup(sheet.value.forms[0])).toMatch(/left:140mm.*pl-bars/);
  });

  it('of a pass has a place for its photo', async () => {
    const { db } = await testDesk();
    const job = await labelsJob(db, [aRow('passes', 'ZJ-1', aPass())], SITE, 0, told);
    expect(job.ok && renderToStaticMarkup(job.value.forms[0])).toContain('照片');
  });

  it('is refused for a register without one, for none and for too many', async () => {
    const { db } = await testDesk();
    const code = async (rows: Parameters<typeof labelsJob>[1]) => {
      const job = await labelsJob(db, rows, SITE, 0, told);
      return job.ok ? '' : job.error.code;
    };
    expect(await code([])).toBe('print.none');
    expect(await code([aRow('duty', 'ZB-1', anEntry())])).toBe('print.none');
    expect(await code(Array.from({ length: MOST_LABELS + 1 }, () => parcel))).toBe('print.many');
  });
});
