// @vitest-environment node
/** An ordinary read touches no more records than a fixed multiple of what it gives: one that scans fails here, and so does one nobody named. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JournalEntry } from '@shared/journal/entry';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { retentionSetting } from '@shared/rules/retention/settings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyEntry, entriesAbout, entriesAfter, entriesBetween, entriesOf, firstEntry } from './all-entries';
import { peopleNames, yearsOf } from './archive';
import { filesFor, filesHere, readAttachment, readThumbnail } from './attachments';
import { readBilled } from './billed';
import { journalTimes } from './clock-facts';
import { type Deskbook, deskbook, type MergingRow } from './database';
import { listDrafts, loadDraft, loadDraftFiles } from './drafts';
import { codesInUse, findCode } from './find-code';
import { gatheringsOf } from './gatherings';
import { historyOf, toldLines } from './history';
import { journalLinesAfter, journalState, linesOf, othersLines } from './journal-lines';
import { lateLines } from './late-lines';
import { listPage } from './list-page';
import type { ListFilter } from './list-plan';
import { looksOf, looksOn } from './looks';
import { changedSince, momentOf } from './meanwhile';
import { emptyChain } from './merge/store';
import * as queries from './queries';
import { readerOf, readSetting } from './reader';
import { nearRows, retentionFacts } from './retention';
import { setValues } from './set-values';
import { fileToShare } from './shared-files';
import { daysWithRows, handedRows, lastClosedSheet, openSheet, openSheets } from './shift';
import { readSignature } from './signatures';
import { expectedOf, hashAt } from './start-facts';
import { papersOfRecord, papersOut, waitingRows } from './supervisor';
import { NEWEST, putPlainRows } from './testing/plain-rows';
import { takeTouched, watchTouched } from './testing/touched';
import { tornMark } from './torn';
import { urgentRows } from './urgent-rows';
import { shownUpTo } from './week-entries';
import { allReports, linkedReports, weekStates, weeksNotHanded } from './week-reports';

const COUNT = { requests: 2000, duty: 800, parcels: 100, staff: 12, keys: 30, weekreports: 12, workorders: 46 };
const ALL = Object.values(COUNT).reduce((sum, n) => sum + n, 0);
const OPEN_EVERY = 100;
const OPEN = ALL / OPEN_EVERY + Object.keys(COUNT).length;
const JOURNAL = 3000;
const UNIT = '1-1-101';
const NOON = '2026-11-21T12:00:00+08:00';
const DAY = '2026-11-21';

let db: Deskbook;
let rows: readonly Row[];

beforeAll(async () => {
  watchTouched();
  db = deskbook(`cost-${crypto.randomUUID()}`);
  rows = await putPlainRows(db, COUNT, OPEN_EVERY);
  const entries = Array.from({ length: JOURNAL }, (_, i): JournalEntry => {
    const row = rows[i % rows.length];
    const header = { site: 's1', desk: '', by: 'staff-王敏', command: 'record.create', register: row?.register ?? '', no: row?.no ?? '' };
    return {
      seq: i + 1,
      at: row?.at ?? '',
      record: row?.id ?? '',
      op: 'create',
      reason: '',
      changes: [],
      prev: '',
      hash: `h${i}`,
      ...header,
    };
  });
  await db.journal.bulkPut(entries);
  // As many of another desk, of the same times.
  await db.others.bulkPut(entries.map((entry) => ({ chain: 'b', seq: entry.seq, record: `b-${entry.record}`, entry })));
  await db.merging.put({ ...emptyChain('b'), length: JOURNAL, hash: `h${JOURNAL - 1}` } as MergingRow);
}, 60_000);
afterAll(() => db.delete());

interface Cost {
  readonly ask: () => Promise<unknown>;
  /** Touched at most, where that is not a multiple of what is given; says why. */
  readonly most?: readonly [n: number, why: string];
}

const some = (n: number): readonly Row[] => rows.slice(0, n);
const one = (): Row => rows[40] as Row;
const page = async (filter: ListFilter) => (await listPage(db, 'requests', filter, null, 20)).rows;
const deep = { key: '2026-11-15T12:00:00+08:00', id: 'x' };
const openOnly: Cost['most'] = [2 * OPEN, 'what is open of a register'];
const oneAWeek: Cost['most'] = [2 * COUNT.weekreports, 'one record a week'];
const aDay: Cost['most'] = [500, 'the entries of a day'];
const aDayOfTwo: Cost['most'] = [1000, 'the entries of a day, of two desks'];

/** Every exported function of this folder that is given a database and reads for a screen, by file and name. */
const COSTS: Readonly<Record<string, Cost | readonly Cost[]>> = {
  'queries.stateCounts': { ask: () => queries.stateCounts(db, 'requests', ['pending', 'closed']) },
  'queries.recordCount': { ask: () => queries.recordCount(db) },
  'queries.overdueCount': { ask: () => queries.overdueCount(db, 'requests', NEWEST) },
  'queries.dueTodayCount': { ask: () => queries.dueTodayCount(db, 'requests', NEWEST) },
  'queries.getRow': { ask: () => queries.getRow(db, one().id) },
  'queries.findRow': { ask: () => queries.findRow(db, 'requests', one().no) },
  'queries.linkedRows': { ask: () => queries.linkedRows(db, one().id) },
  'queries.rowsOf': {
    ask: () =>
      queries.rowsOf(
        db,
        some(20).map(({ id }) => id),
      ),
  },
  'queries.unitTimeline': { ask: () => queries.unitTimeline(db, UNIT, '', 20) },
  'queries.countsOfUnit': { ask: () => queries.countsOfUnit(db, UNIT) },
  'queries.openOfUnit': { ask: () => queries.openOfUnit(db, UNIT) },
  'queries.ofUnit': { ask: () => queries.ofUnit(db, UNIT, 'requests') },
  'queries.latestOfUnit': { ask: () => queries.latestOfUnit(db, UNIT, 'duty', 10) },
  'queries.openRows': { ask: () => queries.openRows(db, 'requests') },
  'queries.openRowsThat': { ask: () => queries.openRowsThat(db, 'requests', () => false), most: openOnly },
  'queries.allRows': { ask: () => queries.allRows(db, 'staff') },
  'queries.rowsBetween': { ask: () => queries.rowsBetween(db, 'duty', NOON, NEWEST) },
  'queries.countBetween': { ask: () => queries.countBetween(db, 'duty', 'done', NOON, NEWEST) },
  'queries.counters': { ask: () => queries.counters(db, ['tally:requests:closed', 'none']) },
  'queries.rowsInStates': { ask: () => queries.rowsInStates(db, 'duty', ['pending', 'done'], NOON) },
  'list-page.listPage': [
    { ask: () => page({}) },
    { ask: () => page({ from: NOON }) },
    { ask: () => page({ to: NOON }) },
    { ask: () => page({ state: 'closed' }) },
    { ask: () => page({ state: 'closed', to: NOON }) },
    { ask: () => page({ unit: UNIT }) },
    { ask: () => page({ unit: UNIT, from: '2026-11-10T00:00:00+08:00' }) },
    { ask: () => page({ open: true }) },
    { ask: () => page({ overdueAt: NEWEST }) },
    { ask: () => page({ dueOn: DAY }) },
    { ask: async () => (await listPage(db, 'requests', {}, deep, 20)).rows },
    { ask: async () => (await listPage(db, 'requests', { unit: UNIT }, deep, 20)).rows },
    { ask: () => page({ open: true, text: '没有这个词' }), most: [2 * OPEN, 'what is open, and its search lines'] },
    { ask: () => page({ unit: UNIT, state: 'closed', text: '漏水' }), most: [300, 'a piece of what the unit has, and its search lines'] },
  ],
  'urgent-rows.urgentRows': { ask: () => urgentRows(db, definitionOf('requests'), {}), most: openOnly },
  'reader.readSetting': { ask: () => readSetting(db, retentionSetting) },
  'reader.readerOf': [
    { ask: () => readerOf(db).ofUnit(UNIT, 'duty', NOON) },
    { ask: () => readerOf(db).linked(one().id, 'requests') },
    { ask: () => readerOf(db).open('duty') },
    { ask: () => readerOf(db).between('duty', NOON, NEWEST) },
  ],
  'shift.openSheet': { ask: () => openSheet(db, '') },
  'shift.openSheets': { ask: () => openSheets(db) },
  'shift.handedRows': { ask: () => handedRows(db) },
  'shift.lastClosedSheet': { ask: () => lastClosedSheet(db, '', NEWEST) },
  'shift.daysWithRows': { ask: () => daysWithRows(db, 'duty', DAY, DAY), most: aDay },
  'week-entries.shownUpTo': { ask: () => shownUpTo(db) },
  'week-reports.linkedReports': { ask: () => linkedReports(db, '2026-W46'), most: oneAWeek },
  'week-reports.allReports': { ask: () => allReports(db), most: oneAWeek },
  'week-reports.weekStates': { ask: () => weekStates(db, NEWEST), most: oneAWeek },
  'week-reports.weeksNotHanded': { ask: () => weeksNotHanded(db, NEWEST), most: oneAWeek },
  'billed.readBilled': {
    ask: () => readBilled(db, '2026-11', (row) => row),
    most: [COUNT.workorders, 'the slips of the month and of the half year before'],
  },
  'all-entries.entriesOf': { ask: () => entriesOf(db, one().id) },
  'all-entries.entriesBetween': { ask: () => entriesBetween(db, `${DAY}T00:00:00+08:00`, `${DAY}T23:59:59+08:00`), most: aDayOfTwo },
  'all-entries.entriesAfter': { ask: () => entriesAfter(db, '', 0, 20) },
  'all-entries.entriesAbout': {
    ask: () =>
      entriesAbout(
        db,
        some(20).map(({ id }) => id),
      ),
  },
  'all-entries.anyEntry': { ask: () => anyEntry(db, `b-${one().id}`) },
  'all-entries.firstEntry': { ask: () => firstEntry(db) },
  'meanwhile.momentOf': { ask: () => momentOf(db) },
  'meanwhile.changedSince': { ask: () => changedSince(db, { seq: JOURNAL - 2, fresh: 0 }) },
  'history.historyOf': { ask: () => historyOf(db, one().id) },
  'history.toldLines': { ask: () => toldLines(db, one().id, []) },
  'looks.looksOf': { ask: () => looksOf(db, one().id) },
  'looks.looksOn': { ask: () => looksOn(db, DAY), most: aDayOfTwo },
  'gatherings.gatheringsOf': { ask: () => gatheringsOf(db) },
  'set-values.setValues': { ask: () => setValues(db, []) },
  'late-lines.lateLines': { ask: () => lateLines(db, 'duty', 'A1', NOON, NEWEST), most: aDay },
  'drafts.loadDraft': { ask: () => loadDraft(db, 'new:duty') },
  'drafts.listDrafts': { ask: () => listDrafts(db) },
  'drafts.loadDraftFiles': { ask: () => loadDraftFiles(db, 'new:duty') },
  'attachments.readAttachment': { ask: () => readAttachment(db, 'none') },
  'attachments.readThumbnail': { ask: () => readThumbnail(db, 'none') },
  'attachments.filesHere': { ask: () => filesHere(db, ['none', 'no other']) },
  'attachments.filesFor': { ask: () => filesFor(db, [one().id]) },
  'shared-files.fileToShare': { ask: () => fileToShare(db, 'none') },
  'journal-lines.journalLinesAfter': { ask: () => journalLinesAfter(db, JOURNAL - 10, 5) },
  'journal-lines.othersLines': { ask: () => othersLines(db, 'a', 0, 5) },
  'journal-lines.linesOf': { ask: () => linesOf(db, []) },
  'journal-lines.journalState': { ask: () => journalState(db, 7) },
  'clock-facts.journalTimes': { ask: () => journalTimes(db), most: [2010, 'the last 2,000 entries, however many there are'] },
  'retention.retentionFacts': { ask: () => retentionFacts(db, NEWEST, ''), most: [2050, 'the last 2,000 entries, however many there are'] },
  'retention.nearRows': { ask: () => nearRows(db, some(10)) },
  'archive.yearsOf': { ask: () => yearsOf(db, 'requests', DAY) },
  'archive.peopleNames': { ask: () => peopleNames(db) },
  'find-code.findCode': { ask: () => findCode(db, 'T-000040'), most: openOnly },
  'find-code.codesInUse': {
    ask: () => codesInUse(db),
    most: [2 * OPEN + COUNT.keys, 'the tags of all keys, and the visitors in the house'],
  },
  'signatures.readSignature': { ask: () => readSignature(db, 'none') },
  'start-facts.hashAt': { ask: () => hashAt(db, 9) },
  'start-facts.expectedOf': { ask: () => expectedOf(db, '1', NEWEST) },
  'supervisor.waitingRows': { ask: () => waitingRows(db, NEWEST), most: [20 * OPEN, 'what is open of all registers of the desk'] },
  'supervisor.papersOut': { ask: () => papersOut(db) },
  'supervisor.papersOfRecord': { ask: () => papersOfRecord(db, one().id) },
  'torn.tornMark': { ask: () => tornMark(db) },
};

/** Given a database as well, and no read of a screen. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'writes, or keeps the database open': [
    'archive.dropUnusedFiles',
    'attachments.keepFetched',
    'attachments.putAttachment',
    'database.writtenStores',
    'drafts.dropDraft',
    'drafts.saveDraft',
    'drafts.saveDraftFiles',
    'find-earlier.dropDraftsOf',
    'generations.completeGeneration',
    'generations.dropOld',
    'lifeline.keepOpen',
    'migrate-rows.migrateRows',
    'put-replayed.dropApart',
    'put-replayed.putReplayed',
    'run-script.runScript',
    'signatures.keepSignature',
    'torn.mark',
    'version-guard.bringUpToDate',
  ],
  'goes through all records as a job, in pieces': [
    'archive.storyOf',
    'archive.unusedFiles',
    'archive.walkYear',
    'chain-faults.chainFaults',
    'check-journal.checkJournal',
    'check-records.checkRecords',
    'figures.readFacts',
    'figures.readFactsAnd',
    'find-earlier.findEarlier',
    'find-person.findPerson',
    'shared-files.filesToShare',
    'week-corrections.weekCorrections',
    'week-entries.entriesOfWeek',
    'week-recounts.weekRecounts',
    'week.readWeek',
  ],
  'is asked once at the start': [
    'generations.readGeneration',
    'row-versions.isBehind',
    'row-versions.isCurrent',
    'row-versions.knownVersions',
    'row-versions.newerRegister',
    'start-facts.databaseFacts',
    'start-facts.isMiscounted',
    'torn.tornAt',
    'version-guard.isOlder',
  ],
};

/** Files of the search worker: what it reads is its own, packed and in pieces. */
const OF_THE_SEARCH: readonly string[] = ['search-store'];

const TAKES_DB = /^export (?:async )?function\*? ?(\w+)(?:<[^(]*>)?\(\s*db: /gm;

describe('what reads cost', () => {
  it('is measured for every read of this folder', () => {
    const here = import.meta.dirname;
    const names = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    const files = names.filter((name) => !OF_THE_SEARCH.includes(name.slice(0, -3)));
    const found = files.flatMap((file) =>
      [...readFileSync(path.join(here, file), 'utf8').matchAll(TAKES_DB)].map(([, name]) => `${file.slice(0, -3)}.${name}`),
    );
    expect(found.length).toBeGreaterThan(60);
    expect(found.toSorted()).toEqual([...Object.keys(COSTS), ...Object.values(OTHERS).flat()].toSorted());
  });

  it.each(Object.entries(COSTS).flatMap(([name, costs]) => [costs].flat().map((cost, i) => ({ name, i, ...(cost as Cost) }))))(
    'is bounded: $name $i',
    async ({ ask, most }) => {
      await db.open();
      takeTouched();
      const given = sizeOf(await ask());
      const touched = takeTouched();
      expect(touched).toBeLessThanOrEqual(most ? most[0] : 3 * given + 12);
    },
  );

  it('would be seen if a read scanned', async () => {
    const all = db.rows.where('[register+at]').between(['parcels', ''], ['parcels', '9']);
    takeTouched();
    const found = await all.filter(({ no }) => no === 'T-000001').toArray();
    expect([found.length, takeTouched()]).toEqual([1, COUNT.parcels]);
    await db.rows.where('[register+at]').between(['parcels', ''], ['parcels', '9']).offset(60).limit(5).toArray();
    expect(takeTouched()).toBeGreaterThan(3 * 5 + 12);
  });
});

/** Records in an answer: those of a list, those counted, else one. */
function sizeOf(answer: unknown): number {
  if (answer === undefined || answer === null) return 0;
  if (typeof answer === 'number') return answer;
  if (Array.isArray(answer)) return answer.length;
  if (answer instanceof Map)
    return [...answer.values()].reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : sizeOf(value)), 0);
  if (answer instanceof Set) return answer.size;
  return typeof answer === 'object' ? Object.keys(answer).length : 1;
}
