import { anEntry } from '@shared/registers/duty/fixtures';
import { definitionOf } from '@shared/registers/index';
import { describe, expect, it } from 'vitest';
import { frameOf, recordRemarks, registerForm, siteForm } from './frame';
import { requestForm } from './request-forms';
import { aRow, SITE } from './testing/print-rows';

const duty = registerForm(definitionOf('duty'));

describe('the site’s own forms (BY-17)', () => {
  it('prints as the register says when nothing is set', () => {
    expect(frameOf(SITE, duty, {})).toMatchObject({
      letterhead: SITE.letterhead,
      title: '物业服务中心值班记录表',
      code: 'R02—WKF07',
      qr: '',
    });
  });

  it('takes title, code, remarks and hidden fields from the setting', () => {
    const site = { ...SITE, forms: { duty: { title: '客户服务中心值班记录表', code: 'KF-01', remarks: '每周签阅', hidden: ['shift'] } } };
    expect(frameOf(site, duty, { remarks: '补录' })).toMatchObject({
      title: '客户服务中心值班记录表',
      code: 'KF-01',
      remarks: '补录\n每周签阅',
    });
    expect(siteForm(site, duty).hidden).toEqual(['shift']);
  });

  it.each([
    ['the complaint form has the register’s title', 'complaint', '投诉单', ['plan']],
    ['the repair form keeps its own, but hides the same', 'repair', '报修登记表', ['plan']],
  ] as const)('%s', (_, type, title, hidden) => {
    const site = { ...SITE, forms: { requests: { title: '投诉单', hidden: ['plan'] } } };
    expect(siteForm(site, requestForm(type))).toMatchObject({ title, hidden });
  });

  it.each([
    ['complaint', '客户投诉登记表'],
    ['repair', '报修登记表'],
    ['special', '特约服务登记表'],
    ['praise', '表扬登记表'],
    ['', '咨询登记表'],
  ] as const)('a request of type %s prints as %s', (type, title) => expect(requestForm(type).title).toBe(title));
});

describe('recordRemarks', () => {
  it.each([
    [{}, ''],
    [{ state: 'void', voided: '重复登记' }, '本单已作废：重复登记'],
    [{ mark: 'late' as const }, '补录：2026-11-21 16:00 记入'],
  ])('%j', (change, remarks) => expect(recordRemarks(aRow('duty', 'ZB-20261121-001', anEntry(), change))).toBe(remarks));
});
