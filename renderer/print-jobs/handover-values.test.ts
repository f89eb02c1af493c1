/** The sheet on paper: lines, signatures by PIN or for the pen (SH-2). */
import { handoverSections } from '@renderer/print/handover-layout';
import type { Row } from '@shared/registers/contract/row';
import { aHandover } from '@shared/registers/handover/fixtures';
import type { OpenLine } from '@shared/registers/handover/rules';
import { describe, expect, it } from 'vitest';
import { handoverValues } from './handover-values';

const line = (given: Partial<OpenLine>): OpenLine => ({
  record: 'r1',
  register: 'duty',
  book: '值班记录',
  no: 'ZB-20261121-001',
  unit: '3-2-1203',
  gist: '漏水',
  state: '待处理',
  due: '2026-11-21T18:00:00+08:00',
  hand: '李建国',
  slips: '',
  remark: '',
  added: false,
  ...given,
});
const sheet = (data: Parameters<typeof aHandover>[0]): Row =>
  ({ id: 's', register: 'handover', no: 'JB-20261121-001', state: 'handed', data: aHandover(data) }) as unknown as Row;
const at = '2026-11-21T15:31:00+08:00';

describe('a sheet', () => {
  it('shows each open matter with book, state and remark, and what came after the signature', () => {
    const { open } = handoverValues(
      sheet({ open: [line({ remark: '等回话' }), line({ added: true, due: '', slips: 'PG-1 工程部 已派单' })] }),
    );
    expect(open[0]).toEqual({
      no: 'ZB-20261121-001',
      unit: '3-2-1203',
      gist: '漏水\n〔值班记录 · 待处理〕',
      promised: '11-21 18:00',
      hand: '李建国',
      remark: '等回话',
    });
    expect(open[1]).toMatchObject({ gist: '漏水\n〔值班记录 · 待处理 · PG-1 工程部 已派单〕', promised: '', remark: '签字后新增' });
  });

  it('has names and times where signed by PIN, and lines where the pen signs', () => {
    const signatures = [
      { side: 'leaver', name: '王敏', at, how: 'pin' },
      { side: 'comer', name: '赵强', at, how: 'paper' },
    ];
    const values = handoverValues(sheet({ leaver: '王敏', comer: '赵强', signatures, leaverRemarks: '都交清了' }));
    const [leaver, comer] = handoverSections(values).at(-1)?.cells ?? [];
    expect(leaver).toMatchObject({ note: '都交清了\n交班人：王敏 2026-11-21 15:31 PIN 签名', lines: [] });
    expect(comer).toMatchObject({ note: '', lines: ['接班人', '日期'] });
  });

  it('tells refusals and a missed handover only where there were any', () => {
    const keys = (data: Parameters<typeof aHandover>[0]) =>
      handoverSections(handoverValues(sheet(data))).flatMap(({ cells }) => cells.map((cell) => cell.key));
    expect(keys({})).not.toContain('refused');
    const refused = [{ at, by: '赵强', reason: '少一台对讲机' }];
    expect(keys({ refused, missedNote: '忘了' })).toEqual(expect.arrayContaining(['refused', 'missedNote']));
  });
});
