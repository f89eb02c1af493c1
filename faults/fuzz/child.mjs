/** Process in which the malformed files are read: it may run out of memory or never come back, so the bench stands outside of it. */
import path from 'node:path';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const { module } = await runnerImport(path.join(root, 'faults/fuzz/child.ts'), {
  configFile: false,
  root,
  logLevel: 'warn',
  resolve: { alias: { '@shared': path.join(root, 'shared'), '@renderer': path.join(root, 'renderer'), '@xlsx': path.join(root, 'xlsx') } },
});
await module.serve();
