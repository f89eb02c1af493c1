/** Entry of the worker that counts reports. It keeps the records behind the last one, and answers who asks for them. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import type { Behind } from '@shared/charts/shown-report';
import type { StatisticsAnswer, StatisticsQuestion } from './statistics-client';
import { statisticsJob } from './statistics-job';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<StatisticsQuestion>) => void) | null;
  postMessage(answer: StatisticsAnswer): void;
};

const NOTHING: Behind = { rows: [], hits: [] };
let database = '';
let last: ReadonlyMap<string, Behind> = new Map();

/** Open no longer than a report is counted, so that nobody who wants to change the database has to wait for this worker. */
async function withDatabase<T>(work: (db: Deskbook) => Promise<T>): Promise<T> {
  const db = deskbook(database);
  await db.open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

async function answer(question: StatisticsQuestion): Promise<void> {
  if (question.ask === 'open') {
    database = question.database;
    return;
  }
  const { id } = question;
  if (question.ask === 'behind') {
    scope.postMessage({ tell: 'behind', id, behind: last.get(question.key) ?? NOTHING });
    return;
  }
  const { report, behind } = await withDatabase((db) =>
    statisticsJob(db, question.request, (progress) => scope.postMessage({ tell: 'progress', id, progress })),
  );
  last = behind;
  scope.postMessage({ tell: 'report', id, report });
}

scope.onmessage = ({ data }) =>
  void answer(data).catch((error: unknown) => scope.postMessage({ tell: 'failed', why: error instanceof Error ? error.name : 'unknown' }));
