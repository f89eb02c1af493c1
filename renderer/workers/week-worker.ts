/** Entry of the worker that makes the weekly workbook, compares what it would say with the last one, or fills head office's own. */
import { deskbook } from '@renderer/db/database';
import type { TemplateMap } from '@shared/workbook/template';
import { compareJob, type DrawCharts, type WeekComparison, type WeekRequest, type WrittenWeek, weekJob } from './week-job';
import { type FilledTemplate, fillJob, offerJob, type TemplateOffer } from './week-template';
import { type JobReply, type JobScope, serveJob } from './worker-job';

/** `write` makes the file; all others write nothing of ours. */
export type WeekWish =
  | { readonly does: 'write' | 'compare'; readonly request: WeekRequest }
  | { readonly does: 'offer'; readonly request: WeekRequest; readonly template: Uint8Array }
  | { readonly does: 'fill'; readonly request: WeekRequest; readonly template: Uint8Array; readonly map: TemplateMap };

type Made = WrittenWeek | WeekComparison | TemplateOffer | FilledTemplate;

serveJob(self as unknown as JobScope, async (wish: WeekWish, report, ask): Promise<JobReply<Made>> => {
  const draw: DrawCharts = async (charts) => (await ask(charts)) as Awaited<ReturnType<DrawCharts>>;
  const db = deskbook(wish.request.database);
  await db.open();
  try {
    switch (wish.does) {
      case 'write':
        return await weekJob(db, wish.request, report, draw);
      case 'offer':
        return await offerJob(db, wish.request, wish.template);
      case 'fill':
        return await fillJob(db, wish.request, wish.template, wish.map, report);
      default:
        return await compareJob(db, wish.request, report);
    }
  } finally {
    db.close();
  }
});
