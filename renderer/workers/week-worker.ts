/** Entry of the worker that makes the weekly workbook, or compares what it would say with the last one. */
import { deskbook } from '@renderer/db/database';
import { compareJob, type DrawCharts, type WeekComparison, type WeekRequest, type WrittenWeek, weekJob } from './week-job';
import { type JobReply, type JobScope, serveJob } from './worker-job';

/** `compare`: nothing is written. */
export type WeekWish = WeekRequest & { readonly compare: boolean };

serveJob(self as unknown as JobScope, async (wish: WeekWish, report, ask): Promise<JobReply<WrittenWeek | WeekComparison>> => {
  const draw: DrawCharts = async (charts) => (await ask(charts)) as Awaited<ReturnType<DrawCharts>>;
  const db = deskbook(wish.database);
  await db.open();
  try {
    return await (wish.compare ? compareJob(db, wish, report) : weekJob(db, wish, report, draw));
  } finally {
    db.close();
  }
});
