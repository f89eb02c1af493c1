/** Entry of the workbook worker. */

import { workbookJob } from './workbook-job';
import { type JobScope, serveJob } from './worker-job';

serveJob(self as unknown as JobScope, workbookJob);
