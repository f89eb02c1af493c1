import { anEntry } from '@shared/registers/duty/fixtures';
import { definitionOf } from '@shared/registers/index';
import { describe, expect, it } from 'vitest';
import { frameOf, pageOf, recordRemarks, siteForm } from './frame';
import { kindById, listKind, requestKind } from './kinds';
import { aRow, SITE } from './testing/print-rows';

const duty = listKind(definitionOf('duty'));

describe('the site’s own forms (BY-17)', () => {
  it('prints as the register says when nothing is set', () => {
    expect(frameOf(SITE, duty, {})).toMatchObject({
      letterhead: SITE.letterhead,
      title: '物业服务中心值班记录表',
      code: 'R02—WKF07',
      qr: '',
      paper: 'A4',
      orientation: 'landscape',
    });
  });

  it('takes title, code, letterhead, remarks and hidden columns from the setting', () => {
    const own = { title: '客户服务中心值班记录表', code: 'KF-01', letterhead: '东门岗', remarks: '每周签阅', hidden: ['shift'] };
    const site = { ...SITE, forms: { duty: own } };
    expect(frameOf(site, duty, { remarks: '补录' })).toMatchObject({
      title: '客户服务中心值班记录表',
      code: 'KF-01',
      letterhead: '东门岗',
      remarks: '补录\n每周签阅',
    });
    expect(siteForm(site, duty).hidden).toEqual(['shift']);
  });

  it('keeps every form to itself', () => {
    const site = { ...SITE, forms: { requests: { title: '投诉单', hidden: ['plan'], paper: 'A5' as const } } };
    expect(siteForm(site, requestKind('complaint'))).toMatchObject({ title: '投诉单', hidden: ['plan'], paper: 'A5' });
    expect(siteForm(site, requestKind('repair'))).toMatchObject({ title: '报修登记表', hidden: [], paper: 'A4' });
  });

  it.each([
    ['duty', 'A5', true],
    ['keys', 'A4', false],
    ['keys', 'A5', true],
    ['requests', 'A5', false],
    ['workorders', 'A4', false],
    ['workorders', 'A5', true],
    ['workorders.billed', 'A5', true],
    ['letters', 'A5', false],
  ] as const)('%s on %s lies across: %s', (id, paper, landscape) => {
    const site = { ...SITE, forms: { [id]: { paper } } };
    expect(pageOf(site, kindById(id))).toEqual({ paper, landscape });
    expect(frameOf(site, kindById(id), {})).toMatchObject({ paper, orientation: landscape ? 'landscape' : 'portrait' });
  });

  it('prints what ships without only where the site adds it', () => {
    const kind = { ...duty, off: ['phone', 'way'] };
    const site = { ...SITE, forms: { duty: { added: ['way'], hidden: ['shift'] } } };
    expect(siteForm(site, kind).hidden).toEqual(['phone', 'shift']);
  });

  it.each([
    ['complaint', '客户投诉登记表'],
    ['repair', '报修登记表'],
    ['special', '特约服务登记表'],
    ['praise', '表扬登记表'],
    ['', '咨询登记表'],
  ] as const)('a request of type %s prints as %s', (type, title) => expect(requestKind(type).title).toBe(title));
});

describe('recordRemarks', () => {
  it.each([
    [{}, ''],
    [{ state: 'void', voided: '重复登记' }, '本单已作废：重复登记'],
    [{ mark: 'late' as const }, '补录：2026-11-21 16:00 记入'],
  ])('%j', (change, remarks) => expect(recordRemarks(aRow('duty', 'ZB-20261121-001', anEntry(), change))).toBe(remarks));
});
