/** Entry of the worker that makes the weekly workbook. */
import { deskbook } from '@renderer/db/database';
import { type WeekRequest, type WrittenWeek, weekJob } from './week-job';
import { type JobReply, type JobScope, serveJob } from './worker-job';

serveJob(self as unknown as JobScope, async (request: WeekRequest, report): Promise<JobReply<WrittenWeek>> => {
  const db = deskbook(request.database);
  await db.open();
  try {
    return await weekJob(db, request, report);
  } finally {
    db.close();
  }
});
