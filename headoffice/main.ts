/** Starts the command line with what the process has. */
import { fileURLToPath } from 'node:url';
import { headOffice } from './command';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());

process.exitCode = await headOffice(process.argv.slice(2), {
  locale,
  print: (text) => console.log(text),
  now: () => new Date(),
  entry: fileURLToPath(import.meta.url),
  workerEntry: new URL('./read-worker.mjs', import.meta.url),
  signal: ending.signal,
});
