/** The printed reports: which form prints which kind of report, and what of it a site can take off (BY-17, ST-2). */
import { REPORT_PLANS, type ReportKind } from '@shared/rules/statistics/figures/report-plans';
import type { FormKind } from './kinds';

/** Kinds that print as a report; 客户回访记录 is a list with its sums (`month-form.tsx`). */
export type PrintedReport = Exclude<ReportKind, 'callbacks'>;

const SIGNATURES = ['制表人', '客服主管', '经理'];

function report(register: string, name: string, kind: PrintedReport, off: readonly string[] = []): FormKind {
  return {
    id: `${register}.${name}`,
    register,
    shape: 'list',
    title: REPORT_PLANS[kind].title.zh,
    english: REPORT_PLANS[kind].title.en,
    code: '',
    remarks: '',
    signatures: SIGNATURES,
    paper: 'A4',
    orientation: 'portrait',
    papers: ['A4'],
    off,
  };
}

/** Parts besides the sections of the plan. */
export const CHARTS = 'charts';
export const DEFINITIONS = 'definitions';

/** What comes every day or week is short: who reads it knows the definitions. */
export const REPORT_KINDS: Readonly<Record<PrintedReport, FormKind>> = {
  daily: report('requests', 'daily', 'daily', [CHARTS, DEFINITIONS]),
  weekly: report('requests', 'weekly', 'weekly', [DEFINITIONS]),
  complaints: report('requests', 'complaints', 'complaints'),
  general: report('requests', 'general', 'general'),
  callbackSummary: report('callbacks', 'summary', 'callbackSummary'),
};

/** What of a report can be taken off, in the order of the paper. */
export function reportParts(kind: PrintedReport): readonly { readonly key: string; readonly heading: string }[] {
  const sections = REPORT_PLANS[kind].sections.map(({ id, title }) => ({ key: id as string, heading: title.zh }));
  return [...sections, { key: CHARTS, heading: '图表' }, { key: DEFINITIONS, heading: '指标口径' }];
}

/** Those with a first page of their own. */
export function hasCover(kind: PrintedReport): boolean {
  return kind === 'general' || kind === 'callbackSummary';
}
