import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { aCallback } from '@shared/registers/callbacks/fixtures';
import { anEntry } from '@shared/registers/duty/fixtures';
import { aLetter } from '@shared/registers/letters/fixtures';
import { aRequest } from '@shared/registers/requests/fixtures';
import { aUnit } from '@shared/registers/units/fixtures';
import { aWorkorder } from '@shared/registers/workorders/fixtures';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { blankForm, blankKinds } from './blank-form';
import type { PrintSite } from './frame';
import { furtherPapers, recordForm } from './record-form';
import { aRow, SITE } from './testing/print-rows';

const ROUND = {
  ...Object.fromEntries(Object.keys(callbacks.fields.rounds.columns).map((key) => [key, ''])),
  round: 1,
} as unknown as CallbackData['rounds'][number];

const html = (row: ReturnType<typeof aRow>, site: PrintSite = SITE): string => renderToStaticMarkup(recordForm(row, [], site));

describe('recordForm', () => {
  it.each([
    ['requests', 'TS-20261121-001', aRequest({ type: 'complaint' }), ['客户投诉登记表', '投诉类别']],
    ['requests', 'BX-20261121-001', aRequest(), ['报修登记表', '报修地点']],
    ['requests', 'ZX-20261121-001', aRequest({ type: 'consult' }), ['咨询登记表']],
    ['workorders', 'PG-20261121-001', aWorkorder(), ['派工单', '工程部存根', '客服部回单', '沿此线裁开']],
    ['callbacks', 'HF-20261121-001', aCallback(), ['回访记录表', '满意度', '主管意见', '依据：回访规程']],
    ['letters', 'GX-20261121-001', aLetter(), ['关于11月22日停水检修的答复']],
    ['units', '3-2-1203', aUnit(), ['客户档案表', '原业主']],
    ['duty', 'ZB-20261121-001', anEntry(), ['R02—WKF07', '主卧天花板漏水，楼上可能爆管', '待处理']],
  ] as const)('%s %s has its number, QR code and words', (register, no, data, words) => {
    const made = html(aRow(register, no, data));
    for (const text of [no, SITE.letterhead, '<svg', ...words]) expect(made).toContain(text);
  });

  it('leaves out what the site hides, and has its title and code', () => {
    const site = { ...SITE, forms: { requests: { title: '投诉处理单', code: 'TS-01', hidden: ['cause'] } } };
    const made = html(aRow('requests', 'TS-20261121-001', aRequest({ type: 'complaint' })), site);
    expect(made).toContain('投诉处理单');
    expect(made).toContain('TS-01');
    expect(made).not.toContain('根本原因');
    expect(html(aRow('requests', 'TS-20261121-001', aRequest({ type: 'complaint' })))).toContain('根本原因');
  });

  it.each([
    [[], false],
    [[ROUND], false],
    [[ROUND, { ...ROUND, round: 2 }], true],
  ])('sets a callback of several rounds closer, so that two fit one sheet', (rounds, tight) => {
    const row = aRow('callbacks', 'HF-20261121-001', aCallback({ rounds }), { state: rounds.length === 0 ? 'due' : 'closed' });
    expect(html(row).includes('pf-tight')).toBe(tight);
  });

  it('says that a record is void', () => {
    expect(html(aRow('workorders', 'PG-20261121-001', aWorkorder(), { state: 'void', voided: '派错' }))).toContain('本单已作废：派错');
  });
});

describe('furtherPapers', () => {
  it('names what a record prints on besides its form, as the site calls it', () => {
    expect(furtherPapers('notices', SITE)).toEqual([{ id: 'roll', title: '活动签到表' }]);
    expect(furtherPapers('notices', { ...SITE, forms: { 'notices.roll': { title: '签到' } } })[0]?.title).toBe('签到');
    expect(furtherPapers('visitors', SITE)).toEqual([]);
  });
});

describe('blank forms', () => {
  it.each([
    ['requests', ['客户投诉登记表', '报修登记表']],
    ['callbacks', ['回访记录表']],
    ['workorders', ['派工单']],
    ['visitors', ['来访登记表']],
    ['duty', ['物业服务中心值班记录表']],
    ['letters', []],
    ['units', []],
  ])('%s offers %j', (register, titles) => expect(blankKinds(register, SITE).map(({ title }) => title)).toEqual(titles));

  it.each(['requests', 'callbacks', 'workorders', 'visitors', 'duty', 'keys'])(
    '%s prints with a line for the number, or empty rows',
    (register) => {
      for (const { id, title } of blankKinds(register, SITE)) {
        const made = renderToStaticMarkup(blankForm(id, SITE));
        expect(made).toContain(title);
        expect(made).toContain('pf-rule');
        expect(made).not.toContain('undefined');
      }
    },
  );
});
