/** Entry of the worker of 总部汇总. */
import { groupJob } from './group-job';
import { type JobScope, serveJob } from './worker-job';

serveJob(self as unknown as JobScope, groupJob);
