/** Process in which the tests are run: they set what a process has only once, and vitest stays in it. */
import path from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(path.join(import.meta.dirname, 'child.ts'), { configFile: false, logLevel: 'warn' });
await module.serve();
