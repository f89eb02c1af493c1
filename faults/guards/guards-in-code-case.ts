/** Case: each guard that stands in the source is taken away once, and then the tests that are there for it must fail. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Case, Failures } from '../bench/case';
import type { TestsRun } from './child';
import { type Guard, withoutGuard } from './guard';
import { guards } from './list';

const root = path.resolve(import.meta.dirname, '../..');

/** Guards that the short form takes away; the seed says which. */
const QUICK = 2;

export const guardsInCodeCase: Case = {
  name: 'guards-in-code',
  says: 'each guard in the source is taken away once: the tests named beside it must then fail, and pass with all guards in place',
  chromium: false,
  run: async ({ quick, seed, tell }) => {
    const failures = new Failures();
    for (const guard of guards) for (const what of stands(guard)) failures.add(what);
    const figures = { guards: guards.length, 'lines of the table': new Set(guards.flatMap(({ lines }) => lines)).size };
    if (failures.count > 0) return { figures: { ...figures, 'taken away': 0, noticed: 0 }, failures: failures.list, floors: {} };

    const asked = quick ? Array.from({ length: QUICK }, (_, i) => guardAt(seed * QUICK + i)) : guards;
    const runs: TestsRun[] = [];
    await runTests(asked, (run) => {
      runs.push(run);
      const guard = asked.find(({ says }) => says === run.says);
      if (guard && !run.whole) tell(wrongWith(guard, runs) || `without ${run.says.padEnd(48)} fails: ${run.failed[0]?.name}`);
    });
    const unnoticed = asked.flatMap((guard) => wrongWith(guard, runs) || []);
    for (const what of unnoticed) failures.add(what);
    return {
      figures: { ...figures, 'taken away': asked.length, noticed: asked.length - unnoticed.length },
      failures: failures.list,
      floors: { 'taken away': quick ? QUICK : 60 },
    };
  },
};

function guardAt(n: number): Guard {
  return guards[n % guards.length] as Guard;
}

/** Why the list no longer fits the program. */
function stands(guard: Guard): readonly string[] {
  try {
    withoutGuard(guard, readFileSync(path.join(root, guard.file), 'utf8'));
    return guards.filter(({ says }) => says === guard.says).length === 1 ? [] : [`two guards are called "${guard.says}"`];
  } catch (error) {
    return [error instanceof Error ? error.message : 'not an error'];
  }
}

/** Why the tests do not show that the guard guards; '' = they do. */
function wrongWith({ says, test, name }: Guard, runs: readonly TestsRun[]): string {
  const [whole, without] = [true, false].map((kind) => runs.find((run) => run.says === says && run.whole === kind));
  const tests = `"${name}" of ${test}`;
  if (!whole || !without) return `the tests ${tests} did not come to an end`;
  const broken = [...whole.errors, ...whole.failed.map(({ error }) => error)][0];
  if (broken !== undefined) return `${tests} fails with all guards in place: ${broken}`;
  if (whole.passed.length === 0) return `there is no test ${tests}`;
  if (!without.taken) return `${tests} never reads the source of the guard "${says}"`;
  if (without.errors.length > 0) return `without the guard "${says}" ${test} does not run at all: ${without.errors[0]}`;
  if (without.failed.length === 0) return `without the guard "${says}" ${tests} noticed nothing`;
  // A replacement that makes no sense fails tests, too, and so does a machine that is too slow: neither says anything of the guard.
  const telling = without.failed.filter(({ error }) => !/^(Reference|Syntax)Error|timed out in \d+ms/.test(error));
  return telling.length > 0 ? '' : `without the guard "${says}" the tests failed for another reason: ${without.failed[0]?.error}`;
}

/** Resolves when the process has ended, also before its time: what it did not tell of counts as not noticed. */
function runTests(asked: readonly Guard[], hear: (run: TestsRun) => void): Promise<void> {
  const child = fork(path.join(import.meta.dirname, 'child.mjs'), [], { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.on('message', hear);
    child.on('error', reject);
    // Its exit code says only that tests failed, as they should.
    child.on('exit', () => resolve());
    child.send(asked);
  });
}
