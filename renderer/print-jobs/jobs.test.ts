import { testDesk } from '@renderer/db/testing/bench-desk';
import { aCallback } from '@shared/registers/callbacks/fixtures';
import type { Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { anEntry } from '@shared/registers/duty/fixtures';
import type { FeeData } from '@shared/registers/fees/fields';
import { definitionOf } from '@shared/registers/index';
import { aRequest } from '@shared/registers/requests/fixtures';
import { aWorkorder } from '@shared/registers/workorders/fixtures';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { billedJob, blankJob, feesJob, formsJob, listJob, MOST_FORMS, noticeJob, recordsJob } from './jobs';
import { aRow, NOW, SITE } from './testing/print-rows';

const quiet = (): void => undefined;

async function desk() {
  const bench = await testDesk();
  for (const clock of ['09:10', '09:40', '16:10']) {
    const at = `2026-11-21T${clock}:00+08:00`;
    bench.at(at);
    await bench.run('record.create', {
      register: 'duty',
      data: { ...anEntry(), happenedAt: at, shift: clock > '15:30' ? '中班' : '早班' },
    });
  }
  return bench;
}

describe('papers that come back (BY-3)', () => {
  it('are those of the records with something to sign, under the title that stands on them', async () => {
    const { db } = await testDesk();
    const request = aRow('requests', 'TS-1', aRequest({ type: 'complaint' }), { id: 'a' });
    const site = { ...SITE, forms: { requests: { title: '投诉登记单' } } };
    const job = await recordsJob(db, [request], site, quiet);
    expect(job.ok && job.value.papers).toEqual([{ record: 'a', form: '投诉登记单' }]);
    const signed = await recordsJob(db, [aRow('callbacks', 'HF-1', aCallback({ signed: true }))], SITE, quiet);
    expect(signed.ok && signed.value.papers).toEqual([]);
  });

  it('are none of a list that nobody signs, of a line printed by itself, and of a blank form', async () => {
    const { db, run } = await desk();
    await run('record.create', { register: 'requests', data: aRequest() });
    const list = await listJob(db, definitionOf('requests'), {}, 'all', SITE, quiet);
    const line = await recordsJob(db, [aRow('duty', 'ZB-1', anEntry())], SITE, quiet);
    expect([list.ok && list.value.papers, line.ok && line.value.papers, blankJob('duty', SITE).papers]).toEqual([[], [], undefined]);
  });

  it('are the signed lists, each known by its number, and none where the site waits for none', async () => {
    const { db } = await desk();
    const print = async (each: 'all' | 'shift', back?: boolean) => {
      const site = back === undefined ? SITE : { ...SITE, forms: { duty: { back } } };
      const job = await listJob(db, definitionOf('duty'), {}, each, site, quiet);
      if (!job.ok) throw new Error(job.error.code);
      const html = job.value.forms.map((form) => renderToStaticMarkup(form));
      return (job.value.papers ?? []).map(({ code = '', form }, n) => [form, code, html[n]?.includes(`aria-label="${code}"`)]);
    };
    const form = '物业服务中心值班记录表';
    expect(await print('all')).toEqual([[form, 'QD-20261121-160000', true]]);
    expect(await print('shift')).toEqual([
      [form, 'QD-20261121-16000001', true],
      [form, 'QD-20261121-16000002', true],
    ]);
    expect(await print('all', false)).toEqual([]);
  });
});

describe('listJob', () => {
  it('prints all that fits the filter on one landscape form, the oldest first', async () => {
    const { db } = await desk();
    const job = await listJob(db, definitionOf('duty'), { unit: '3-2-1203' }, 'all', SITE, quiet);
    if (!job.ok) throw new Error(job.error.code);
    expect(job.value).toMatchObject({ name: '物业服务中心值班记录表 2026-11-21', page: { paper: 'A4', landscape: true } });
    const html = renderToStaticMarkup(job.value.forms[0]);
    expect(html.indexOf('ZB-20261121-001')).toBeLessThan(html.indexOf('ZB-20261121-003'));
    for (const words of ['2026-11-21 星期六', '早班、中班', '3 条', '范围', '签阅意见', '主管签阅']) expect(html).toContain(words);
  });

  it('makes a sheet for each shift', async () => {
    const { db } = await desk();
    const job = await listJob(db, definitionOf('duty'), {}, 'shift', SITE, quiet);
    expect(job.ok && job.value.forms.length).toBe(2);
  });

  it('leaves voided lines out unless they were asked for', async () => {
    const bench = await desk();
    const [first] = (await bench.run('record.create', { register: 'duty', data: anEntry({ content: '登记错了' }) })).rows;
    await bench.run('record.void', { id: first?.id, reason: '重复' });
    const shown = async (filter: object): Promise<boolean> => {
      const job = await listJob(bench.db, definitionOf('duty'), filter, 'all', SITE, quiet);
      return job.ok && renderToStaticMarkup(job.value.forms[0]).includes('登记错了');
    };
    expect([await shown({}), await shown({ state: 'void' })]).toEqual([false, true]);
  });

  it('says so when nothing fits', async () => {
    const { db } = await desk();
    expect(await listJob(db, definitionOf('duty'), { unit: '9-9-9999' }, 'all', SITE, quiet)).toMatchObject({
      ok: false,
      error: { code: 'print.none' },
    });
  });
});

describe('recordsJob', () => {
  it('prints a request with its work orders, and tells how far it is', async () => {
    const bench = await desk();
    const [request] = (await bench.run('record.create', { register: 'requests', data: aRequest() })).rows;
    const [, slip] = (await bench.run('requests.dispatch', { id: request?.id, rev: request?.rev, slips: [{ department: '工程部' }] })).rows;
    const row = await bench.db.rows.get(request?.id ?? '');
    const told: string[] = [];
    const job = await recordsJob(bench.db, row ? [row] : [], SITE, (done, all) => told.push(`${done}/${all}`));
    if (!job.ok) throw new Error(job.error.code);
    expect(job.value).toMatchObject({ name: request?.no, page: { landscape: false } });
    expect(renderToStaticMarkup(job.value.forms[0])).toContain(slip?.no);
    expect(told).toEqual(['1/1']);
  });

  it.each([
    [0, 'print.none'],
    [MOST_FORMS + 1, 'print.many'],
  ])('refuses %i forms', async (n, code) => {
    const { db } = await desk();
    const rows = Array.from({ length: n }, (_, i) => aRow('callbacks', `HF-${i}`, aCallback()));
    expect(await recordsJob(db, rows, SITE, quiet)).toMatchObject({ ok: false, error: { code } });
  });

  it('puts records of a list register on their list', async () => {
    const { db } = await desk();
    const job = await recordsJob(db, [aRow('duty', 'ZB-20261121-009', anEntry())], SITE, quiet);
    expect(job.ok && job.value.page.landscape).toBe(true);
  });
});

describe('formsJob', () => {
  it('prints a batch', async () => {
    const bench = await desk();
    for (const unit of ['3-2-1203', '1-1-0201']) await bench.run('record.create', { register: 'callbacks', data: aCallback({ unit }) });
    const batch = await formsJob(bench.db, definitionOf('callbacks'), {}, SITE, quiet);
    if (!batch.ok) throw new Error(batch.error.code);
    expect(batch.value.name).toBe('回访记录表 2份');
    expect(batch.value.forms.map((form) => renderToStaticMarkup(form).includes('1-1-0201'))).toEqual([true, false]);
  });
});

describe('blankJob', () => {
  it.each([
    ['visitors', '来访登记表（空白）', true],
    ['requests.repair', '报修登记表（空白）', false],
  ])('%s', (id, name, landscape) => expect(blankJob(id, SITE)).toMatchObject({ name, page: { landscape } }));
});

it('hangs out what is kept of residents, not what is kept of the staff', async () => {
  const { db } = await testDesk();
  const job = await noticeJob(db, SITE);
  const html = job.ok ? renderToStaticMarkup(job.value.forms[0]) : '';
  expect(html).toContain('>访客<');
  expect(html).not.toContain('>员工<');
});

describe('lists of sums', () => {
  const READER = { ...SITE, eyes: { role: 'reader', level: 'usual' } } as const;
  const html = (job: Awaited<ReturnType<typeof billedJob>>): string => (job.ok ? renderToStaticMarkup(job.value.forms[0]) : '');

  it('names who is billed and what for only as far as whoever prints may see', async () => {
    const { db } = await testDesk();
    const content = '何女士家换空开，13922886617';
    const paid = { charge: 'paid', feeStatus: 'billed', consent: true, quote: 18000, finishedAt: '2026-11-20T16:40:00+08:00' };
    await db.rows.put(aRow('workorders', 'PG-1', aWorkorder({ ...paid, name: '何女士', content } as never)) as never);
    expect(html(await billedJob(db, '2026-11', SITE))).toContain('何女士');
    const shown = html(await billedJob(db, '2026-11', READER));
    expect(shown).toContain('180.00');
    expect(shown).not.toMatch(/何女士|13922886617/);
  });

  it('names who paid in the same way', () => {
    const fee = aRow('fees', 'SF-1', {
      ...blankData(definitionOf('fees').fields),
      payer: '何女士',
      amount: 18000,
      takenAt: NOW,
    }) as Row<FeeData>;
    expect(html(feesJob([fee], SITE))).toContain('何女士');
    expect(html(feesJob([fee], READER))).not.toContain('何女士');
  });
});
