import { testDesk } from '@renderer/db/testing/bench-desk';
import { type ShownReport, shownReport } from '@shared/charts/shown-report';
import { aRequest } from '@shared/registers/requests/fixtures';
import { spansOf } from '@shared/rules/statistics/figures/compare';
import { NO_FACTS } from '@shared/rules/statistics/figures/facts';
import { statReport } from '@shared/rules/statistics/figures/report';
import { spanOf } from '@shared/rules/statistics/spans';
import { describe, expect, it } from 'vitest';
import { statisticsJob } from './statistics-job';

const NOW = '2026-11-21T16:00:00+08:00';
const WEEK = spanOf('week', '2026-11-21');

async function counted() {
  const desk = await testDesk();
  desk.at('2026-11-21T10:00:00+08:00');
  for (const category of ['cleaning', 'security'] as const) {
    const data = aRequest({ type: 'complaint', category, registeredAt: '2026-11-21T09:00:00+08:00', rootCause: '灯坏了' });
    await desk.run('record.create', { register: 'requests', data });
  }
  const told: number[] = [];
  const found = await statisticsJob(desk.db, { kind: 'general', span: WEEK, now: NOW }, ({ done }) => told.push(done));
  return { ...found, told };
}

const figureOf = (report: ShownReport, id: string) => report.sections.flatMap(({ figures }) => figures).find((one) => one.id === id);

describe('statisticsJob', () => {
  it('counts, and keeps the records behind every figure where they are asked for', async () => {
    const { report, behind, told } = await counted();
    const complaints = figureOf(report, 'complaints.count');
    expect(complaints?.now).toMatchObject({ text: '2', records: 2 });
    expect(behind.get(complaints?.now.behind ?? '')?.rows).toHaveLength(2);
    const share = figureOf(report, 'complaints.effective')?.now;
    expect(behind.get(share?.behind ?? '')).toMatchObject({ rows: expect.any(Array), hits: [] });
    // The week before the site had no records.
    expect(complaints?.before).toBeNull();
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeLessThan(1);
  });

  it('finds a line of a table and a text by places of their own', async () => {
    const { report, behind } = await counted();
    const table = report.sections.flatMap(({ tables }) => tables).find(({ id }) => id.startsWith('category:complaints.count'));
    const cleaning = table?.lines.find(({ key }) => key === 'cleaning')?.figures[0];
    expect(behind.get(cleaning?.behind ?? '')?.rows).toHaveLength(1);
    const causes = report.sections.flatMap(({ texts }) => texts).find(({ kind }) => kind === 'rootCause');
    expect(causes?.lines).toMatchObject([{ text: '灯坏了', count: 2 }]);
    expect(behind.get(causes?.lines[0]?.behind ?? '')?.rows).toHaveLength(2);
  });

  it('goes through a message: no function, no id of a record', async () => {
    const { report, behind } = await counted();
    const sent = JSON.stringify(structuredClone(report));
    for (const { rows } of behind.values()) for (const id of rows) expect(sent).not.toContain(id);
  });
});

describe('shownReport', () => {
  it('gives each place once', () => {
    const { report, behind } = shownReport(statReport('general', { ...NO_FACTS, now: NOW }, spansOf(WEEK, '2026-11-21')));
    expect(behind.size).toBe(0);
    expect(report.sections.length).toBeGreaterThan(5);
  });
});
