/** Printing for screens: what to print, then everything until paper, file or a sentence that says why not. */
import type { Deskbook } from '@renderer/db/database';
import type { ListFilter } from '@renderer/db/list-plan';
import { useDesk } from '@renderer/desk/desk-context';
import { say, useLanguage } from '@renderer/i18n/use-text';
import { useEyes } from '@renderer/ui/seen';
import { ok, type Refusal, type Result } from '@shared/base/result';
import { type Month, monthRange } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import type { FeeData } from '@shared/registers/fees/fields';
import type { ReportKind } from '@shared/rules/statistics/figures/report-plans';
import type { Span } from '@shared/rules/statistics/spans';
import { useMemo } from 'react';
import { type BlankKind, blankKinds } from './blank-form';
import type { PrintSite } from './frame';
import {
  billedJob,
  blankJob,
  feesJob,
  formsJob,
  furtherJob,
  listJob,
  noticeJob,
  type PaperOut,
  type PrintJob,
  personJob,
  recordsJob,
  type Told,
} from './jobs';
import { type CardPart, keyCardJob } from './key-card-form';
import type { PersonSheet } from './person-form';
import { type PowerCutWish, powerCutJob } from './power-cut-job';
import { usePrintState } from './print-state';
import { furtherPapers } from './record-form';
import type { DrawChart } from './report-form';
import { type CountReport, callbacksJob, reportJob } from './report-job';
import { fileName, type JobOutcome, type PrintWay, runJob } from './run-job';
import { words } from './texts';

export interface Printing {
  /** Prints each record on its form; records of a list register together on its list. */
  printRecords(rows: readonly Row[], way?: PrintWay): Promise<void>;
  /** Prints a record on a further paper of its register, by the name in the definition. */
  printFurther(row: Row, name: string, way?: PrintWay): Promise<void>;
  /** Prints all records that fit the filter, also those not yet on the screen. `each` 'shift': a sheet for each shift of the duty log. */
  printList(definition: AnyDefinition, filter: ListFilter, way?: PrintWay, each?: 'all' | 'shift'): Promise<void>;
  /** Prints a form for each record that fits the filter, as one document. */
  printForms(definition: AnyDefinition, filter: ListFilter, way?: PrintWay): Promise<void>;
  /** Prints 客户回访记录 of a month. */
  printMonth(month: Month, way?: PrintWay): Promise<void>;
  /** Prints a report of a span; 客户回访记录 is one of them. */
  printReport(kind: ReportKind, span: Span, way?: PrintWay): Promise<void>;
  /** Prints 并入管理费清单 of a month. */
  printBilled(month: Month, way?: PrintWay): Promise<void>;
  /** Prints 代收费用交接单 of the sums that went to the cashier at one time. */
  printFees(rows: readonly Row<FeeData>[], way?: PrintWay): Promise<void>;
  /** Prints 个人信息处理告知, to be hung out at the desk. */
  printNotice(way?: PrintWay): Promise<void>;
  /** Prints what is held of a person, for him; false when nothing was printed. */
  printPerson(sheet: PersonSheet, way?: PrintWay): Promise<boolean>;
  /** Prints a blank form, by the id that `blanks` gives. */
  printBlank(id: string, way?: PrintWay): Promise<void>;
  /** Prints the paper for a power cut; false when nothing was printed (BY-7). */
  printPowerCut(wish: PowerCutWish, way?: PrintWay): Promise<boolean>;
  /** Prints 快捷键卡: `everywhere` are the keys of the frame. */
  printKeys(everywhere: readonly CardPart[], way?: PrintWay): Promise<void>;
  /** The further papers of a register's record, by the name that `printFurther` takes, with the site's titles. */
  furtherPapers(register: string): readonly BlankKind[];
  /** The blank forms of a register, with the site's titles. */
  blanks(register: string): readonly BlankKind[];
}

/** Never rejects: what goes wrong stands in the print panel. One job at a time; a second wish while one runs is dropped. */
export function usePrint(): Printing {
  const { db, host, site, actor, now, note } = useDesk();
  const eyes = useEyes();
  const language = useLanguage();
  return useMemo((): Printing => {
    const { show } = usePrintState.getState();
    const told: Told = (done, all) => show({ kind: 'working', done, all });
    const printSite = (): PrintSite => ({
      letterhead: site.letterhead || site.name,
      forms: site.forms,
      now: now(),
      printer: actor.name,
      eyes,
    });
    const trouble = (refusal: Refusal): void => {
      const key = refusal.code in words ? (refusal.code as keyof typeof words) : 'print.failed';
      show({ kind: 'trouble', sentence: say(words, language, key, refusal.params) });
    };
    /** What came of it; null when it could not begin. */
    const tried = async (way: PrintWay, make: (paper: PrintSite) => Promise<Result<PrintJob>>): Promise<JobOutcome['done'] | null> => {
      if (usePrintState.getState().phase.kind === 'working') return null;
      show({ kind: 'working', done: 0, all: 0 });
      try {
        const job = await make(printSite());
        if (!job.ok) {
          trouble(job.error);
          return null;
        }
        await painted();
        const outcome = await runJob(host, job.value, way);
        if (onPaper(outcome.done)) await noteOut(job.value.papers ?? []);
        if (outcome.done === 'failed') trouble({ code: outcome.reason });
        else if (outcome.done === 'saved') show({ kind: 'done', sentence: say(words, language, 'saved', { name: outcome.name }) });
        else if (outcome.done === 'bytes') show({ kind: 'preview', address: addressOf(outcome.data), name: fileName(job.value.name) });
        else show({ kind: 'idle' });
        return outcome.done;
      } catch (error) {
        // The message may quote what was to be printed.
        host.logError(`print: ${error instanceof Error ? error.name : 'unknown'}`);
        trouble({ code: 'print.failed' });
        return null;
      }
    };
    /** What cannot be noted was printed all the same: the record can still be told that its paper is back. */
    const noteOut = async (papers: readonly PaperOut[]): Promise<void> => {
      const noted = papers.length === 0 ? null : await note('printouts.note', { papers });
      if (noted && !noted.ok) host.logError(`print: not noted, ${noted.error.code}`);
    };
    const start = async (way: PrintWay, make: (paper: PrintSite) => Promise<Result<PrintJob>>): Promise<void> =>
      void (await tried(way, make));
    const report = (kind: ReportKind, span: Span, way: PrintWay = 'print'): Promise<void> =>
      start(way, (paper) => {
        const count = countApart(db, told);
        return kind === 'callbacks' ? callbacksJob(db, span, paper, count) : reportJob(kind, span, paper, count, loadDraw);
      });
    return {
      printRecords: (rows, way = 'print') => start(way, (paper) => recordsJob(db, rows, paper, told)),
      printFurther: (row, name, way = 'print') => start(way, (paper) => furtherJob(db, row, name, paper)),
      printList: (definition, filter, way = 'print', each = 'all') =>
        start(way, (paper) => listJob(db, definition, filter, each, paper, told)),
      printForms: (definition, filter, way = 'print') => start(way, (paper) => formsJob(db, definition, filter, paper, told)),
      printMonth: (month, way = 'print') => report('callbacks', { kind: 'month', ...monthRange(month) }, way),
      printReport: report,
      printBilled: (month, way = 'print') => start(way, (paper) => billedJob(db, month, paper)),
      printFees: (rows, way = 'print') => start(way, async (paper) => feesJob(rows, paper)),
      printNotice: (way = 'print') => start(way, (paper) => noticeJob(db, paper)),
      printPerson: async (sheet, way = 'print') => wasMade(await tried(way, async (paper) => personJob(sheet, paper))),
      printBlank: (id, way = 'print') => start(way, async (paper) => ok(blankJob(id, paper))),
      printPowerCut: async (wish, way = 'print') => {
        return wasMade(await tried(way, async (paper) => ok(await powerCutJob(db, wish, paper))));
      },
      printKeys: (everywhere, way = 'print') => start(way, async (paper) => ok(keyCardJob(everywhere, paper, language))),
      furtherPapers: (register) => furtherPapers(register, printSite()),
      blanks: (register) => blankKinds(register, printSite()),
    };
  }, [db, host, site, actor.name, eyes, now, note, language]);
}

/** Counts in a worker of its own, which ends with it: the one of the page keeps what it knows. */
function countApart(db: Pick<Deskbook, 'name'>, told: Told): CountReport {
  return async (request) => {
    const { openStatistics } = await import('@renderer/workers/statistics-client');
    const statistics = openStatistics(db.name);
    try {
      return await statistics.report(request, ({ done }) => told(Math.round(done * 100), 100));
    } finally {
      statistics.stop();
    }
  };
}

async function loadDraw(): Promise<DrawChart> {
  return (await import('@renderer/ui/charts/picture')).chartImage;
}

/** A browser does not tell what came of its dialog: taken as done. */
function onPaper(done: JobOutcome['done'] | null): boolean {
  return done === 'printed' || done === 'dialog';
}

function wasMade(done: JobOutcome['done'] | null): boolean {
  return onPaper(done) || done === 'saved';
}

/** Lets the window show the progress before the layout takes the thread. */
function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

function addressOf(data: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(data)], { type: 'application/pdf' }));
}
