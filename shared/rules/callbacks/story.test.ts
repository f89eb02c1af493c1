import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { duty } from '@shared/registers/duty/definition';
import { requests } from '@shared/registers/requests/definition';
import { workorders } from '@shared/registers/workorders/definition';
import { describe, expect, it } from 'vitest';
import { storyOf } from './story';

const at = (text: string): string => `2026-11-${text.replace(' ', 'T')}:00+08:00`;
const fields = { requests: requests.fields, workorders: workorders.fields, duty: duty.fields };
function row(register: keyof typeof fields, data: Data, state = 'open'): Row {
  return { id: register, register, state, data: { ...blankData(fields[register]), ...data } } as unknown as Row;
}
const request = row('requests', {
  registeredAt: at('19 09:12'),
  type: 'repair',
  content: '客厅空调移到次卧',
  doneAt: at('20 16:40'),
  result: '已移好',
});
const order = row('workorders', {
  dispatchedAt: at('19 09:30'),
  department: '工程部',
  taker: '李师傅',
  charge: 'paid',
  quote: 18_000,
  consent: true,
  consentBy: '何女士',
  consentAt: at('19 09:20'),
  arrivedAt: at('20 14:05'),
  finishedAt: at('20 16:40'),
  signed: true,
  returnedAt: at('20 17:10'),
  feeStatus: 'billed',
});
const said = (matter: Row | undefined, hanging: readonly Row[] = []): string[] =>
  storyOf(matter, hanging).lines.map((line) => `${line.at.slice(8, 16).replace('T', ' ')} ${line.what.zh}`);

describe('the story of a request', () => {
  it('tells a paid repair from the call to the slip in five lines', () => {
    expect(said(request, [order])).toEqual([
      '19 09:12 报修：客厅空调移到次卧',
      '19 09:20 报价 ¥180，何女士同意',
      '19 09:30 派给工程部 李师傅',
      '20 14:05 李师傅到场，16:40 完工',
      '20 17:10 回单，业主签字，费用并入管理费',
    ]);
    expect(storyOf(request, [order])).toMatchObject({ finishedAt: at('20 16:40'), department: '工程部' });
  });

  it('tells the result where there was no work order', () => {
    expect(said(request)).toEqual(['19 09:12 报修：客厅空调移到次卧', '20 16:40 办结：已移好']);
  });

  it('leaves out struck out work orders and other rows', () => {
    expect(said(request, [{ ...order, state: 'void' }, row('duty', {})])).toHaveLength(2);
  });

  it('keeps the beginning and the end when two departments make it long', () => {
    const lines = said(request, [
      order,
      row('workorders', { dispatchedAt: at('19 10:00'), department: '环境部', finishedAt: at('21 10:00') }),
    ]);
    expect(lines).toHaveLength(5);
    expect([lines[0], lines.at(-1)]).toEqual(['19 09:12 报修：客厅空调移到次卧', '21 10:00 完工']);
  });
});

it('a duty entry tells itself; no matter, no story', () => {
  expect(said(row('duty', { happenedAt: at('21 08:00'), content: '问停车费', doneAt: at('21 08:02'), result: '已告知' }))).toEqual([
    '21 08:00 问停车费',
    '21 08:02 办结：已告知',
  ]);
  expect(said(undefined)).toEqual([]);
});
