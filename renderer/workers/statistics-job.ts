/** One report from the records to what the screen shows: facts are read in pieces, then counted. */
import type { Deskbook } from '@renderer/db/database';
import { readFacts } from '@renderer/db/figures';
import { readSetting } from '@renderer/db/reader';
import { dayOf } from '@shared/base/time';
import { type Behind, type ShownReport, shownReport } from '@shared/charts/shown-report';
import { spansOf } from '@shared/rules/statistics/figures/compare';
import { isCompared, statReport } from '@shared/rules/statistics/figures/report';
import { cutOffSetting } from '@shared/rules/statistics/settings';
import type { ReportRequest } from './statistics-client';
import type { JobProgress } from './worker-job';

/** Where reading ends on the way from 0 to 1. */
const READ = 0.8;

/** Reads only; records may be saved meanwhile. */
export async function statisticsJob(
  db: Deskbook,
  { kind, span, now }: ReportRequest,
  report: (progress: JobProgress) => void,
): Promise<{ readonly report: ShownReport; readonly behind: ReadonlyMap<string, Behind> }> {
  const spans = spansOf(span, isCompared(kind) ? dayOf(now) : '', await readSetting(db, cutOffSetting));
  report({ step: 'read', done: 0 });
  const facts = await readFacts(db, [spans.now, spans.before, spans.yearBefore], now, {
    onProgress: (done) => report({ step: 'read', done: done * READ }),
  });
  report({ step: 'count', done: READ });
  return shownReport(statReport(kind, facts, spans));
}
