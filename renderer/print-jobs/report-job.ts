/** Printed reports: counted, drawn, laid out (ST-1, ST-2, ST-3). */
import type { Deskbook } from '@renderer/db/database';
import { rowsBetween } from '@renderer/db/queries';
import type { ReportRequest } from '@renderer/workers/statistics-client';
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';
import { addDays, at } from '@shared/base/time';
import type { ShownReport } from '@shared/charts/shown-report';
import { NO_DUE, VOID } from '@shared/registers/contract/row';
import type { Span } from '@shared/rules/statistics/spans';
import { listPapers, type PrintSite, siteForm, target } from './frame';
import type { PrintJob } from './jobs';
import { FURTHER_KINDS } from './kinds';
import { monthForm } from './month-form';
import { type DrawChart, reportForm } from './report-form';
import { type PrintedReport, REPORT_KINDS } from './report-kinds';
import { textOf } from './show';

/** Counts a report; refusals: `job.cancelled`, `job.failed`. */
export type CountReport = (request: ReportRequest) => Promise<Result<ShownReport, Refusal>>;

/** A report of a span. `draw` is loaded only when something is drawn. */
export async function reportJob(
  kind: PrintedReport,
  span: Span,
  site: PrintSite,
  count: CountReport,
  loadDraw: () => Promise<DrawChart>,
): Promise<Result<PrintJob>> {
  const report = await count({ kind, span, now: site.now });
  if (!report.ok) return report;
  const form = REPORT_KINDS[kind];
  const name = `${siteForm(site, form).title} ${spanName(span)}`;
  return ok({
    name,
    ...target(site, form),
    forms: [reportForm(kind, report.value, site, await loadDraw())],
    papers: listPapers(site, form),
  });
}

/** Callbacks due in a span were planned at most about so many days before, a long special service included. */
const PLANNED_BEFORE_DAYS = 400;

/** 客户回访记录 of the callbacks whose deadline falls in the span (CB-13). */
export async function callbacksJob(db: Deskbook, span: Span, site: PrintSite, count: CountReport): Promise<Result<PrintJob>> {
  const { from, to } = span;
  const found = await rowsBetween(db, 'callbacks', at(addDays(from, -PLANNED_BEFORE_DAYS), '00:00'), NO_DUE);
  const rows = found.filter(({ state, data }) => state !== VOID && textOf(data['dueOn']) >= from && textOf(data['dueOn']) <= to);
  const report = await count({ kind: 'callbacks', span, now: site.now });
  if (!report.ok) return report;
  const [table] = report.value.sections.flatMap(({ tables }) => tables);
  if (table === undefined || (rows.length === 0 && table.lines.length === 0)) return refuse('print.none');
  const kind = FURTHER_KINDS.month;
  return ok({
    name: `${siteForm(site, kind).title} ${spanName(span)}`,
    ...target(site, kind),
    forms: [monthForm({ span, rows, table }, site)],
    papers: listPapers(site, kind),
  });
}

/** For the name of a file: a month by its name, other spans by their days. */
function spanName({ kind, from, to }: Span): string {
  if (kind === 'month' || kind === 'statMonth') return to.slice(0, 7);
  if (kind === 'year') return to.slice(0, 4);
  return from === to ? from : `${from} 至 ${to}`;
}
