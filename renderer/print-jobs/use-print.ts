/** Printing for screens: what to print, then everything until paper, file or a sentence that says why not. */
import type { Deskbook } from '@renderer/db/database';
import type { ListFilter } from '@renderer/db/list-plan';
import { useDesk } from '@renderer/desk/desk-context';
import { useLanguage } from '@renderer/i18n/use-text';
import { useEyes } from '@renderer/ui/seen';
import { GRIDS, isGrid } from '@shared/base/paper';
import { ok } from '@shared/base/result';
import { type Month, monthRange } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import type { FeeData } from '@shared/registers/fees/fields';
import type { ReportKind } from '@shared/rules/statistics/figures/report-plans';
import type { Span } from '@shared/rules/statistics/spans';
import { useMemo } from 'react';
import { type BlankKind, blankKinds } from './blank-form';
import { type PrintSite, siteForm } from './frame';
import { type HelpPart, helpJob } from './help-form';
import {
  billedJob,
  blankJob,
  feesJob,
  formsJob,
  furtherJob,
  labelListJob,
  labelsJob,
  listJob,
  noticeJob,
  personJob,
  recordsJob,
  type Told,
} from './jobs';
import { type CardPart, keyCardJob } from './key-card-form';
import { labelKinds } from './label-kinds';
import type { PersonSheet } from './person-form';
import { type PowerCutWish, powerCutJob } from './power-cut-job';
import { enqueue } from './print-queue';
import { usePrintState } from './print-state';
import { type MakeJob, printTask } from './print-task';
import { furtherPapers } from './record-form';
import type { DrawChart } from './report-form';
import { type CountReport, callbacksJob, reportJob } from './report-job';
import type { PrintWay } from './run-job';

export interface Printing {
  /** Prints each record on its form; records of a list register together on its list. */
  printRecords(rows: readonly Row[], way?: PrintWay): Promise<void>;
  /** Prints a record on a further paper of its register, by the name in the definition. */
  printFurther(row: Row, name: string, way?: PrintWay): Promise<void>;
  /** Prints all records that fit the filter, also those not yet on the screen. `each` 'shift': a sheet for each shift of the duty log. */
  printList(definition: AnyDefinition, filter: ListFilter, way?: PrintWay, each?: 'all' | 'shift'): Promise<void>;
  /** Prints a form for each record that fits the filter, as one document. */
  printForms(definition: AnyDefinition, filter: ListFilter, way?: PrintWay): Promise<void>;
  /** Prints the label, badge or card of each record. */
  printLabels(rows: readonly Row[]): Promise<void>;
  /** Prints a label for each record that fits the filter. */
  printLabelList(definition: AnyDefinition, filter: ListFilter): Promise<void>;
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
  /** Prints the help, a table a part. */
  printHelp(parts: readonly HelpPart[], way?: PrintWay): Promise<void>;
  /** The further papers of a register's record, by the name that `printFurther` takes, with the site's titles. */
  furtherPapers(register: string): readonly BlankKind[];
  /** The label of a register's record with the site's title; none for most. */
  labels(register: string): readonly BlankKind[];
  /** The blank forms of a register, with the site's titles. */
  blanks(register: string): readonly BlankKind[];
}

/** Never rejects: what goes wrong stands in the print panel. Wishes wait for each other; the same one twice is one. */
export function usePrint(): Printing {
  const { db, host, site, actor, now, note } = useDesk();
  const eyes = useEyes();
  const language = useLanguage();
  return useMemo((): Printing => {
    const printSite = (): PrintSite => ({
      letterhead: site.letterhead || site.name,
      forms: site.forms,
      now: now(),
      desk: site.desk,
      printer: actor.name,
      eyes,
      language,
    });
    const desk = { host, note, language, site: printSite };
    /** Whether it came to paper or file. */
    const tried = async (key: string, way: PrintWay, make: MakeJob): Promise<boolean> => {
      usePrintState.getState().show({ kind: 'idle' });
      return (await enqueue(printTask(desk, key, way, make))).state === 'done';
    };
    const start = async (key: readonly unknown[], way: PrintWay, make: MakeJob): Promise<void> =>
      void (await tried(JSON.stringify([way, ...key]), way, make));
    const report = (kind: ReportKind, span: Span, way: PrintWay = 'print'): Promise<void> =>
      start(['report', kind, span], way, (paper, told) => {
        const count = countApart(db, told);
        return kind === 'callbacks' ? callbacksJob(db, span, paper, count) : reportJob(kind, span, paper, count, loadDraw);
      });
    /** On a sheet of many labels it is asked where the first one stands. */
    const labels = async (register: string, key: readonly unknown[], make: (skip: number) => MakeJob): Promise<void> => {
      const [kind] = labelKinds(register);
      if (!kind) return;
      const { paper, title } = siteForm(printSite(), kind);
      const go = (skip: number): void => void start(['label', ...key, skip], 'print', make(skip));
      if (!isGrid(paper)) return go(0);
      const { across, down } = GRIDS[paper];
      usePrintState.getState().show({ kind: 'place', title, most: across * down, go });
    };
    return {
      printRecords: (rows, way = 'print') => start(['records', idsOf(rows)], way, (paper, told) => recordsJob(db, rows, paper, told)),
      printFurther: (row, name, way = 'print') => start(['further', row.id, name], way, (paper) => furtherJob(db, row, name, paper)),
      printList: (definition, filter, way = 'print', each = 'all') =>
        start(['list', definition.id, filter, each], way, (paper, told) => listJob(db, definition, filter, each, paper, told)),
      printForms: (definition, filter, way = 'print') =>
        start(['forms', definition.id, filter], way, (paper, told) => formsJob(db, definition, filter, paper, told)),
      printLabels: (rows) =>
        labels(rows[0]?.register ?? '', idsOf(rows), (skip) => (paper, told) => labelsJob(db, rows, paper, skip, told)),
      printLabelList: (definition, filter) =>
        labels(definition.id, [definition.id, filter], (skip) => (paper, told) => labelListJob(db, definition, filter, paper, skip, told)),
      printMonth: (month, way = 'print') => report('callbacks', { kind: 'month', ...monthRange(month) }, way),
      printReport: report,
      printBilled: (month, way = 'print') => start(['billed', month], way, (paper) => billedJob(db, month, paper)),
      printFees: (rows, way = 'print') => start(['fees', idsOf(rows)], way, async (paper) => feesJob(rows, paper)),
      printNotice: (way = 'print') => start(['notice'], way, (paper) => noticeJob(db, paper)),
      printPerson: (sheet, way = 'print') => tried(`person ${way}`, way, async (paper) => personJob(sheet, paper)),
      printBlank: (id, way = 'print') => start(['blank', id], way, async (paper) => ok(blankJob(id, paper))),
      printPowerCut: (wish, way = 'print') => tried(`power cut ${way}`, way, async (paper) => ok(await powerCutJob(db, wish, paper))),
      printKeys: (everywhere, way = 'print') => start(['keys'], way, async (paper) => ok(keyCardJob(everywhere, paper, language))),
      printHelp: (parts, way = 'print') => start(['help'], way, async (paper) => ok(helpJob(parts, paper, language))),
      furtherPapers: (register) => furtherPapers(register, printSite()),
      blanks: (register) => blankKinds(register, printSite()),
      labels: (register) => labelKinds(register).map((kind) => ({ id: kind.id, title: siteForm(printSite(), kind).title })),
    };
  }, [db, host, site, actor.name, eyes, now, note, language]);
}

/** As they are now: changed meanwhile it is another wish. */
function idsOf(rows: readonly Row<unknown>[]): readonly string[] {
  return rows.map(({ id, rev }) => `${id} ${rev}`);
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
