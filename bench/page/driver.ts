/** What the bench asks of the program's functions inside the program's own window. */
import './no-jit';
import type { Week } from '../corpus/week';
import { type Question, rxdbTimes, type Sample, sampleOf, type Three } from './databases';
import { type ExchangeTimes, exchangeTimes } from './exchange';
import { reportTimes, waitTimes } from './figures';
import { type Filled, fill } from './fill';
import { chainTimes, type JobTimes, snapshotTimes } from './jobs';
import { importTimes, restoreTimes } from './moves';
import { type Pair, pageTimes } from './pages';
import { dexieExportTimes, exceljsTimes } from './peers';
import { type PrintTimes, printTimes } from './print';
import { saveTimes } from './save';
import { scanTimes } from './scan';
import { type WorkbookTimes, workbookTimes } from './workbook';

export interface Driver {
  fill(week: Week, copies: number): Promise<Filled>;
  /** First pages and the board, by the name of the line. */
  pages(rounds: number): Promise<Readonly<Record<string, Pair>>>;
  save(rounds: number): Promise<Readonly<Record<string, Pair>>>;
  workbook(rows: number, rounds: number): Promise<WorkbookTimes>;
  report(kind: 'week' | 'year', rounds: number): Promise<JobTimes>;
  /** ms that a write waits at most while a year's facts are read. */
  reportWait(rounds: number): Promise<readonly number[]>;
  snapshot(rounds: number): Promise<JobTimes>;
  chain(rounds: number): Promise<JobTimes>;
  /** `rows` of a table, planned and written. */
  importRows(rows: number, rounds: number): Promise<JobTimes>;
  restore(rounds: number): Promise<JobTimes>;
  exchange(): Promise<ExchangeTimes>;
  print(forms: number, rounds: number): Promise<PrintTimes>;
  exceljs(rows: number, rounds: number): Promise<Pair>;
  dexieExport(rounds: number): Promise<Pair>;
  /** So many of the newest records. */
  sampleOf(count: number): Promise<Sample>;
  rxdb(sample: Sample, question: Question): Promise<Three<Pair>>;
  scan(texts: readonly string[], rounds: number): Promise<Readonly<Record<string, readonly number[]>>>;
}

/** How often filling says how far it is, records. */
const SAY = 20_000;

const driver: Driver = {
  fill: (week, copies) => {
    let said = 0;
    return fill(week, copies, (rows) => {
      said ||= rows;
      if (rows - said < SAY) return;
      said = rows;
      console.debug(`filled ${rows}`);
    });
  },
  pages: pageTimes,
  save: saveTimes,
  workbook: workbookTimes,
  report: reportTimes,
  reportWait: waitTimes,
  snapshot: snapshotTimes,
  chain: chainTimes,
  importRows: importTimes,
  restore: restoreTimes,
  exchange: exchangeTimes,
  print: printTimes,
  exceljs: exceljsTimes,
  dexieExport: dexieExportTimes,
  sampleOf,
  rxdb: rxdbTimes,
  scan: scanTimes,
};

(globalThis as { deskBench?: Driver }).deskBench = driver;
