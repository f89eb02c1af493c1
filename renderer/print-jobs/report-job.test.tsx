import { testDesk } from '@renderer/db/testing/bench-desk';
import { statisticsJob } from '@renderer/workers/statistics-job';
import { ok } from '@shared/base/result';
import { aCallback } from '@shared/registers/callbacks/fixtures';
import { aRequest } from '@shared/registers/requests/fixtures';
import { spanOf } from '@shared/rules/statistics/spans';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PrintSite } from './frame';
import { type DrawChart } from './report-form';
import { type CountReport, callbacksJob, reportJob } from './report-job';
import { CHARTS, REPORT_KINDS } from './report-kinds';
import { SITE } from './testing/print-rows';

const draw: DrawChart = (chart, width) => ({ width, height: 100, source: `data:image/svg+xml,${chart.id}` });
const WEEK = spanOf('week', '2026-11-21');
const MONTH = spanOf('month', '2026-11-21');

async function bench() {
  const desk = await testDesk();
  desk.at('2026-11-21T10:00:00+08:00');
  for (const category of ['cleaning', 'cleaning', 'security'] as const) {
    await desk.run('record.create', {
      register: 'requests',
      data: aRequest({ type: 'complaint', category, registeredAt: '2026-11-21T09:00:00+08:00' }),
    });
  }
  const count: CountReport = async (request) => ok((await statisticsJob(desk.db, request, () => undefined)).report);
  const print = async (kind: Parameters<typeof reportJob>[0], span = WEEK, site: PrintSite = SITE) => {
    const job = await reportJob(kind, span, site, count, () => Promise.resolve(draw));
    if (!job.ok) throw new Error(job.error.code);
    const place = document.createElement('div');
    place.innerHTML = renderToStaticMarkup(job.value.forms[0]);
    return { ...job.value, place };
  };
  return { ...desk, count, print };
}

/** Rows of the tables as texts, cell by cell. */
function rowsOf(place: HTMLElement): readonly (readonly string[])[] {
  return [...place.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th,td')].map((cell) => cell.textContent ?? ''));
}

describe('a printed report', () => {
  it('tells the span, the figures with what they are compared with, and what they mean', async () => {
    const { print } = await bench();
    const { name, page, place } = await print('weekly');
    expect(name).toBe('部门周报 2026-11-16 至 2026-11-22');
    expect(page).toEqual({ paper: 'A4', landscape: false });
    expect(place.textContent).toContain('2026年第47周（11-16 至 11-22）');
    // The week before the site had no records: nothing to compare with, and no 0 to be better than.
    expect(rowsOf(place)).toContainEqual(['投诉', '3', '—', '—', '—', '—', '']);
    expect(rowsOf(place)).toContainEqual(['清洁', '2', '0.0%', '—', expect.any(String)]);
    expect(place.textContent).toMatch(/投诉 3 件(?!（)/);
    expect([...place.querySelectorAll('.pf-sign > span')].map((line) => line.textContent)).toEqual(['制表人', '客服主管', '经理']);
  });

  it('of a running span says up to when it counts and what it is compared with', async () => {
    const { print } = await bench();
    const { place } = await print('weekly');
    const said = '对比：截至11-21，与上周同期（11-09 至 11-14）、去年同期（2025-11-17 至 2025-11-22）比';
    expect(place.textContent).toContain(said);
    expect(rowsOf(place)).toContainEqual(['指标', '本期', '上期同期', '比同期', '去年同期', '比去年', '要求']);
    const { place: over } = await print('weekly', spanOf('week', '2026-11-14'));
    expect(over.textContent).not.toContain('对比：');
    expect(rowsOf(over)).toContainEqual(['指标', '本期', '上期', '比上期', '去年同期', '比去年', '要求']);
  });

  it('says what the figures mean, but not week after week', async () => {
    const { print } = await bench();
    const means = async (kind: Parameters<typeof print>[0]): Promise<boolean> =>
      rowsOf((await print(kind)).place).some(([first, second]) => first === '投诉' && second?.startsWith('本期登记的投诉') === true);
    expect([await means('complaints'), await means('weekly')]).toEqual([true, false]);
  });

  it('has a cover where it goes to the leaders, and charts with their captions', async () => {
    const { print } = await bench();
    const { place } = await print('general', MONTH);
    expect(place.querySelector('.pf-cover')?.textContent).toContain('综合统计报告');
    const captions = [...place.querySelectorAll('figcaption')].map((one) => one.textContent);
    expect(captions).toContain('投诉，按类别（件）');
    expect(place.querySelectorAll('img')).toHaveLength(captions.length);
    expect((await print('complaints')).place.querySelector('.pf-cover')).toBeNull();
  });

  it('leaves out what the site took off', async () => {
    const { print } = await bench();
    const forms = { [REPORT_KINDS.general.id]: { hidden: [CHARTS, 'desk'] } };
    const { place } = await print('general', MONTH, { ...SITE, forms });
    expect(place.querySelectorAll('img')).toHaveLength(0);
    expect(place.textContent).not.toContain('、前台');
    expect(place.textContent).toContain('、投诉');
  });
});

describe('客户回访记录', () => {
  it('lists the callbacks due in the span, with the figures by source behind them', async () => {
    const { db, run, count } = await bench();
    for (const unit of ['3-2-1203', '1-1-0201']) await run('record.create', { register: 'callbacks', data: aCallback({ unit }) });
    const job = await callbacksJob(db, MONTH, SITE, count);
    if (!job.ok) throw new Error(job.error.code);
    expect(job.value.name).toBe('客户回访记录 2026-11');
    const html = renderToStaticMarkup(job.value.forms[0]);
    for (const words of ['2026-11-01 至 2026-11-30', '2 条', '按来源统计', '零星维修', '合计', '回访率：']) expect(html).toContain(words);
    expect(await callbacksJob(db, spanOf('month', '2026-09-01'), SITE, count)).toMatchObject({ ok: false, error: { code: 'print.none' } });
  });
});
