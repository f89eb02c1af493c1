/** Entry of the worker thread that reads files. */
import { parentPort } from 'node:worker_threads';
import { type ReadTask, readTask } from './read-file';

parentPort?.on('message', (task: ReadTask) => {
  void readTask(task).then((answer) => parentPort?.postMessage(answer));
});
