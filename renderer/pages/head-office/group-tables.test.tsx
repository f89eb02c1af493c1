import { NO_GROUP } from '@shared/group/fixtures';
import type { CorrectedFigure, GroupCorrection } from '@shared/group/group-corrections';
import type { GroupOpinion } from '@shared/group/group-opinions';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AnswersTable } from './answers-table';
import { CorrectedTables } from './corrected-tables';

afterEach(cleanup);

const DESK = { siteId: 'site-1', desk: 'A', siteName: '荔园' };
const cells = (name: string): readonly string[] =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => Array.from(row.children, (cell) => cell.textContent).join('|'));

const RATE: CorrectedFigure = {
  ...DESK,
  week: '2026-W45',
  place: 1,
  id: 'complaints.inTime',
  name: '投诉处理及时率',
  unit: '%',
  told: 50,
  now: 100,
  correctedIn: '2026-W47',
};
const RECORD: GroupCorrection = {
  ...DESK,
  week: '2026-W47',
  row: 'r',
  about: '2026-W45',
  register: '客户诉求',
  no: 'TS-20261103-001',
  column: '状态',
  told: '处理中',
  now: '作废：登记重了',
  reason: '登记重了',
  by: '陈主管',
  at: '2026-11-18 09:00',
  isRecounted: false,
};

describe('corrections', () => {
  it('have both values of a figure, and the records', () => {
    render(<CorrectedTables data={{ ...NO_GROUP, corrected: [RATE], corrections: [RECORD] }} />);
    expect(cells('更正后的指标')).toEqual(['荔园（A）|2026-W45|投诉处理及时率|50.0%|100.0% 已更正|2026-W47']);
    expect(cells('更正过的记录')).toEqual([
      '荔园（A）|2026-W45|客户诉求 TS-20261103-001|状态|处理中|作废：登记重了|登记重了|2026-W47 指标未重算',
    ]);
  });

  it('are not spoken of where there are none', () => {
    const { container } = render(<CorrectedTables data={NO_GROUP} />);
    expect(container.textContent).toBe('');
  });
});

const opinion = (part: Partial<GroupOpinion>): GroupOpinion => ({
  ...DESK,
  record: part.state ?? '',
  week: '2026-W46',
  matter: '投诉率',
  opinion: '说明原因',
  replyBy: '2026-11-25',
  state: '待答复',
  answer: '',
  answeredBy: '',
  answeredAt: '',
  toldIn: '2026-W47',
  ...part,
});

describe('answers', () => {
  it('stand beside the opinions', () => {
    const answered = opinion({ state: '已答复', answer: '加派人手', answeredBy: '陈主管', answeredAt: '2026-11-24 09:30' });
    render(<AnswersTable opinions={[opinion({}), answered]} />);
    expect(cells('总部意见的答复')).toEqual([
      '荔园（A）|2026-W46|投诉率：说明原因|2026-11-25|待答复|',
      '荔园（A）|2026-W46|投诉率：说明原因|2026-11-25|已答复|加派人手　陈主管　2026-11-24 09:30',
    ]);
    expect(screen.getByText('待答复 1 条，共 2 条')).toBeTruthy();
  });

  it('tell where to write opinions while there are none', () => {
    render(<AnswersTable opinions={[]} />);
    expect(screen.getByText(/在汇总工作簿的“意见”表里填好/)).toBeTruthy();
  });
});
