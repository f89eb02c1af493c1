// @vitest-environment node
/**
 * An opinion's whole way (EX-6): head office merges the sites' weeks, writes an opinion into the workbook of the group, the site's desk takes the file in, the
 * opinion stands at the desk until it is answered, and the merge of the next week shows the answer. Only the thread that reads tables stands in.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRows, rowsBetween } from '@renderer/db/queries';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import type { Desk } from '@renderer/desk/desk-context';
import { groupJob, type SplitOpinions } from '@renderer/workers/group-job';
import { importTable } from '@renderer/workers/table-client';
import { readTable } from '@renderer/workers/table-reader';
import { weekJob } from '@renderer/workers/week-job';
import { must, type Result } from '@shared/base/result';
import { addDays, at, type Instant, weekRange } from '@shared/base/time';
import { groupBook } from '@shared/group/group-book';
import type { GroupOpinion } from '@shared/group/group-opinions';
import { unhandledLines } from '@shared/rules/supervisor/unhandled';
import type { Cell, Workbook } from '@shared/workbook/model';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { zipEntries } from '@xlsx/zip-directory';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { filesIn } from '../../../headoffice/folder';
import { groupData } from '../../../headoffice/group-query';
import { mergeFiles } from '../../../headoffice/merge';
import { openDatabase } from '../../../headoffice/open-database';
import { readTask } from '../../../headoffice/read-file';
import { splitOpinions } from '../../../headoffice/split-opinions';
import type { Database } from '../../../headoffice/sql';
import { sqlStore } from '../../../headoffice/sql-store';
import { writeBook } from '../../../headoffice/write-book';
import { takeOpinions } from './take-opinions';

vi.mock('@renderer/workers/table-client', () => ({ importTable: vi.fn() }));

const FACTS = { createdAt: '2026-11-16T15:00:00+08:00', programVersion: '' };
const OPINION = '投诉处理及时率低，说明原因并写明改进措施。';
const ANSWER = '周末人手不够，11 月 20 日起加一人；联系电话 13812345678。';

const work = mkdtempSync(path.join(tmpdir(), 'opinion-way-'));
const inbox = path.join(work, 'in');
const desks = new Map<string, TestDesk>();
let head: Database;

beforeAll(async () => {
  vi.mocked(importTable).mockImplementation((bytes, name) => readTable(bytes, name));
  head = await openDatabase(path.join(work, 'group.duckdb'));
  for (const site of ['site-1', 'site-2', 'site-3', 'site-3/B']) desks.set(site, await testDesk({ desk: site.split('/')[1] ?? '' }));
}, 60_000);

afterAll(async () => {
  await head.close();
  for (const { db } of desks.values()) await db.delete();
  rmSync(work, { recursive: true, force: true });
});

const deskOf = (site: string): TestDesk => must(desks.get(site), site);
const nameOf = (site: string): string => (site === 'site-1' ? '澜庭花园' : '荔园');

/** What pages work with, as far as taking opinions in asks for it; `site/B` is a site's second desk, and the first is its desk A then. */
function pageDesk(site: string): Desk {
  const { db, run } = deskOf(site);
  const [id, desk = desks.has(`${site}/B`) ? 'A' : ''] = site.split('/');
  const answered = async (command: string, input: unknown): Promise<Result<unknown>> => ({ ok: true, value: await run(command, input) });
  return { db, site: { id, desk }, run: answered } as unknown as Desk;
}

/** The week of a site as its desk exports it, in head office's folder. */
async function handIn(site: string, week: string, privacy: Privacy = 'masked'): Promise<void> {
  const createdAt = at(addDays(weekRange(week).to, 1), '09:00');
  const { id, desk } = pageDesk(site).site;
  const meta = { siteId: id, siteName: nameOf(site), desk, week, programVersion: '0', createdAt, createdBy: '王敏' };
  const written = await weekJob(deskOf(site).db, { database: '', meta, privacy, siteKey: `key of ${site}`, before: '' }, () => undefined);
  if (!written.ok) throw new Error(written.error.code);
  writeFileSync(path.join(work, 'in', `${id}${desk}_${week}_${privacy}.xlsx`), written.value.value.bytes);
}

/** All of the folder into the database; the opinions that are told then. */
async function merge(): Promise<readonly GroupOpinion[]> {
  const readers = { read: readTask, close: async () => {} };
  await mergeFiles({ root: inbox, files: filesIn(inbox), store: sqlStore(head), readers, ahead: 2, together: 4, onFile: () => {} });
  return (await groupData(head)).opinions;
}

/** The workbook with lines written into its sheet 意见, as somebody would type them below what stands there. */
function filledIn(book: Workbook, rows: readonly (readonly Cell[])[]): Workbook {
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === '意见' ? { ...sheet, rows: [...sheet.rows, ...rows] } : sheet)) };
}

async function call(site: string, content: string, now: Instant): Promise<void> {
  deskOf(site).at(now);
  await deskOf(site).run('record.create', { register: 'duty', data: { content, happenedAt: now } });
}

it('goes to its site, stands there until it is answered, and comes back with the answer', { timeout: 120_000 }, async () => {
  mkdirSync(inbox);
  for (const site of ['site-1', 'site-2']) {
    await call(site, '电梯门关得慢', '2026-11-12T09:00:00+08:00');
    await handIn(site, '2026-W46');
  }
  expect(await merge()).toEqual([]);

  // Head office writes into its workbook, for both sites, and divides it by the command line and by the page alike.
  const row = (site: string, words: string): readonly Cell[] => [site, nameOf(site), '', '2026-W46', '投诉处理及时率', words, '2026-11-25'];
  const book = filledIn(groupBook(await groupData(head), FACTS), [row('site-1', OPINION), row('site-2', '给荔园的意见')]);
  const file = path.join(work, 'group.xlsx');
  await writeBook(book, file);
  const sent = path.join(work, 'sent');
  await splitOpinions(file, sent, FACTS);
  expect(readdirSync(sent).sort()).toEqual(['总部意见_澜庭花园_site-1.xlsx', '总部意见_荔园_site-2.xlsx']);
  const split = await groupJob(
    { does: 'split', bytes: new Uint8Array(readFileSync(file)), fileName: 'group.xlsx', ...FACTS },
    () => undefined,
  );
  if (!split.ok) throw new Error(split.error.code);
  const packed = split.value.value as SplitOpinions;
  expect([packed.name, packed.sites, packed.opinions, zipEntries(packed.bytes)?.length]).toEqual(['总部意见.zip', 2, 2, 2]);

  // The desk takes its own file in: not a word of another site. The whole workbook later brings nothing new.
  const desk = deskOf('site-1');
  desk.at('2026-11-17T10:00:00+08:00');
  const own = {
    name: '总部意见_澜庭花园_site-1.xlsx',
    data: new Uint8Array(readFileSync(path.join(sent, '总部意见_澜庭花园_site-1.xlsx'))),
  };
  expect(new TextDecoder().decode(own.data)).not.toContain('荔园');
  const whole = { name: 'group.xlsx', data: new Uint8Array(readFileSync(file)) };
  const signal = new AbortController().signal;
  expect(await takeOpinions(pageDesk('site-1'), own, signal)).toMatchObject({ ok: true, value: { fresh: 1, known: 0, others: 0 } });
  expect(await takeOpinions(pageDesk('site-1'), whole, signal)).toMatchObject({ ok: true, value: { fresh: 0, known: 1, others: 1 } });
  const other = { name: 'x.xlsx', data: new Uint8Array(readFileSync(path.join(sent, '总部意见_荔园_site-2.xlsx'))) };
  expect(await takeOpinions(pageDesk('site-1'), other, signal)).toMatchObject({ ok: false, error: { code: 'opinions.others' } });

  // It stands at the desk, and a week that is handed over without an answer says so.
  const standing = async () => unhandledLines(await openRows(desk.db, 'headopinions', 10), '2026-11-26T09:00:00+08:00');
  expect((await standing()).map(({ why, tone }) => [why, tone])).toEqual([['headoffice', 'late']]);
  await handIn('site-1', '2026-W47');
  const about = {
    siteId: 'site-1',
    siteName: '澜庭花园',
    week: '2026-W46',
    matter: '投诉处理及时率',
    opinion: OPINION,
    replyBy: '2026-11-25',
  };
  expect(await merge()).toMatchObject([{ ...about, state: '待答复', answer: '', answeredAt: '', toldIn: '2026-W47' }]);

  // Answered in the week after: the desk is rid of it, and head office has the answer, however the site hides its residents.
  desk.at('2026-11-24T09:30:00+08:00');
  desk.as('supervisor', '陈主管');
  const [opinion] = await rowsBetween(desk.db, 'headopinions', '', '9999');
  await desk.run('record.act', { id: opinion?.id, action: 'answer', data: { answer: ANSWER } });
  expect(await standing()).toEqual([]);
  const told = { ...about, state: '已答复', answeredBy: '陈主管', answeredAt: '2026-11-24 09:30', toldIn: '2026-W48' };
  for (const [privacy, phone] of [
    ['left', '138****5678'],
    ['masked', '138****5678'],
    ['full', '13812345678'],
  ] as const) {
    rmSync(inbox, { recursive: true });
    mkdirSync(inbox);
    await handIn('site-1', '2026-W48', privacy);
    const other = await openDatabase(path.join(work, `${privacy}.duckdb`));
    const readers = { read: readTask, close: async () => {} };
    await mergeFiles({ root: inbox, files: filesIn(inbox), store: sqlStore(other), readers, ahead: 1, together: 1, onFile: () => {} });
    expect((await groupData(other)).opinions).toMatchObject([{ ...told, answer: ANSWER.replace('13812345678', phone) }]);
    await other.close();
  }
  const [answered] = await merge();
  expect(answered).toMatchObject(told);

  // The workbook of the group says it, and what comes after does not unsay it.
  await call('site-1', '电梯修好了', '2026-12-01T09:00:00+08:00');
  await handIn('site-1', '2026-W49');
  await merge();
  const answers = groupBook(await groupData(head, '2026-W49', '2026-W49'), FACTS).sheets.find(({ name }) => name === '意见答复');
  expect(answers?.rows.map((cells) => [cells[1], cells[2], cells[6], cells[7]])).toEqual([
    ['澜庭花园', '2026-W46', '已答复', expect.stringContaining('加一人')],
  ]);
});

it('goes to the desk that it names, or to both desks of a site, and the first answer is the answer', { timeout: 120_000 }, async () => {
  rmSync(inbox, { recursive: true, force: true });
  mkdirSync(inbox);
  const both = ['site-3', 'site-3/B'];
  const line = (desk: string, words: string): readonly Cell[] => ['site-3', '荔园', desk, '2026-W46', '投诉率', words, '2026-11-25'];
  const file = path.join(work, 'two.xlsx');
  await writeBook(filledIn(groupBook(await groupData(head), FACTS), [line('', '给站点'), line('b', '给 B 台')]), file);
  const sent = path.join(work, 'two');
  await splitOpinions(file, sent, FACTS);
  const own = { name: 'two.xlsx', data: new Uint8Array(readFileSync(path.join(sent, '总部意见_荔园_site-3.xlsx'))) };
  const took = async (site: string) => takeOpinions(pageDesk(site), own, new AbortController().signal);
  for (const site of both) deskOf(site).at('2026-11-17T10:00:00+08:00');
  expect(await took('site-3')).toMatchObject({ ok: true, value: { fresh: 1, others: 1 } });
  expect(await took('site-3/B')).toMatchObject({ ok: true, value: { fresh: 2, others: 0 } });

  // Neither has answered: the one for both waits in one line.
  const mine = async () =>
    (await merge()).filter(({ siteId }) => siteId === 'site-3').map(({ desk, opinion, state }) => `${desk} ${opinion} ${state}`);
  for (const site of both) await handIn(site, '2026-W47');
  expect((await mine()).toSorted()).toEqual([' 给站点 待答复', 'B 给 B 台 待答复']);

  // Desk A answers: it waits no more, though desk B has not touched its own.
  const desk = deskOf('site-3');
  desk.at('2026-11-24T09:30:00+08:00');
  desk.as('supervisor', '陈主管');
  const [opinion] = await rowsBetween(desk.db, 'headopinions', '', '9999');
  await desk.run('record.act', { id: opinion?.id, action: 'answer', data: { answer: ANSWER } });
  for (const site of both) await handIn(site, '2026-W48');
  expect((await mine()).toSorted()).toEqual(['A 给站点 已答复', 'B 给 B 台 待答复']);
});
