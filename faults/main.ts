/** The fault bench: runs its cases one after the other, prints a table, and fails when one of them does. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Outcome } from './bench/case';
import { cases } from './bench/cases';
import { readOptions } from './bench/options';
import { complaints, type Finished, markdownOf, type RunInfo, screenLine } from './bench/report';

const root = path.resolve(import.meta.dirname, '..');

/** Runs what the command line asks for. @returns the exit code */
export async function runBench(args: readonly string[]): Promise<number> {
  const { options, only, part, json, markdown } = readOptions(args, (text) => console.log(`         ${text}`));
  const unknown = only.filter((name) => cases.every((one) => one.name !== name));
  if (unknown.length > 0) throw new Error(`no case ${unknown.join(', ')}; there are ${cases.map((one) => one.name).join(', ')}`);
  const info = describeRun(args);
  console.log(`Fault bench at commit ${info.commit}, seed ${options.seed}`);
  const finished: Finished[] = [];
  for (const one of cases) {
    if (only.length > 0 && !only.includes(one.name)) continue;
    if (part !== '' && one.chromium !== (part === 'chromium')) continue;
    const started = performance.now();
    const outcome = await one.run(options).catch(brokeDown);
    const wrong = complaints(outcome, options.strict);
    const done = { name: one.name, says: one.says, seconds: (performance.now() - started) / 1000, outcome, failed: wrong.length > 0 };
    finished.push(done);
    console.log(screenLine(done));
    for (const what of wrong) console.log(`    ${what} (commit ${info.commit})`);
    // Written after each case: a long run that is broken off still tells what it did.
    if (json !== '') writeFileSync(json, `${JSON.stringify({ info, cases: finished }, null, 2)}\n`);
    if (markdown !== '') writeFileSync(markdown, markdownOf(info, finished));
  }
  const failed = finished.filter((one) => one.failed).length;
  const left = finished.filter((one) => !one.failed && one.outcome.missing).length;
  console.log(`${finished.length - failed - left} passed, ${failed} failed, ${left} not run`);
  return failed === 0 ? 0 : 1;
}

/** A case that could not be carried through has failed; those after it are run all the same. */
function brokeDown(error: unknown): Outcome {
  return {
    figures: {},
    failures: [{ replay: '', what: `broke down: ${error instanceof Error ? error.stack : String(error)}` }],
    floors: {},
  };
}

function describeRun(args: readonly string[]): RunInfo {
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+';
  return {
    commit: `${git('rev-parse', '--short=12', 'HEAD')}${changed}`,
    at: new Date().toISOString(),
    machine: `${os.cpus().length} cores, ${os.type()} ${os.release()}, Node ${process.version}`,
    args: args.join(' '),
  };
}
