/** Guards of the copies: the chain, the start's verdict, restore and rehearsal, the clock, the trust light. */
import type { Guard } from './guard';

const entry = { file: 'shared/journal/entry.ts', test: 'shared/journal/file-check.test.ts' } as const;
const verdict = { file: 'shared/backup/start-verdict.ts', test: 'shared/backup/start-verdict.test.ts' } as const;
const restore = { test: 'renderer/workers/restore-job.test.ts' } as const;
const rehearsal = { test: 'renderer/workers/rehearse-job.test.ts' } as const;
const clock = { file: 'shared/rules/clock/trouble.ts', test: 'shared/rules/clock/trouble.test.ts' } as const;
const light = { file: 'shared/rules/trust/findings.ts', test: 'shared/rules/trust/findings.test.ts' } as const;

export const copiesGuards: readonly Guard[] = [
  {
    ...light,
    lines: [3],
    says: 'little room turns the light red',
    find: 'space.free < FREE_RED_BYTES',
    put: 'space.free < 0',
    name: 'nearly nothing free',
  },
  {
    ...entry,
    lines: [14],
    says: 'hash of each line',
    find: `if (sha256Hex(canonicalJson(body as unknown as Json)) !== claimed) return { kind: 'altered', seq: entry.seq };`,
    put: '',
    name: 'a line edited is found',
  },
  {
    ...entry,
    lines: [14],
    says: 'chain of the lines',
    find: `if (entry.prev !== hash) return { kind: 'broken', seq: entry.seq };`,
    put: '',
    name: 'a line edited and sealed again is found',
  },
  {
    ...entry,
    lines: [14],
    says: 'values beside a line',
    file: 'shared/journal/file-check.ts',
    find: '!isTrueValue(value) || ',
    put: '',
    name: 'a value beside a line edited is found',
  },
  {
    ...restore,
    lines: [14],
    says: 'the other lines are carried out',
    file: 'renderer/workers/restore-journal.ts',
    find: 'if (!found.ok) return this.lose();',
    put: `if (!found.ok) return void (this.story = 'other');`,
    name: 'a line that cannot be read is lost alone',
  },
  {
    ...restore,
    lines: [14],
    says: 'a line that was altered is named',
    file: 'renderer/workers/restore-journal.ts',
    find: 'if (fault) this.doubt(line, fault.kind);',
    put: 'if (fault) this.last = entry.seq;',
    name: 'an altered line is carried out and named',
  },
  {
    ...verdict,
    lines: [18],
    says: 'site of each file',
    find: 'file.site === site ? fileNumber(file.desk, desk) : null',
    put: 'fileNumber(file.desk, desk)',
    name: 'files of another site only',
  },
  {
    ...verdict,
    lines: [18],
    says: 'files of other sites alone are told',
    find: `if (others.length > 0 && !others.includes(site)) return { kind: 'foreign', sites: others };`,
    put: '',
    name: 'files of another site only',
  },
  {
    ...rehearsal,
    lines: [20],
    says: 'record by record',
    file: 'shared/backup/compare.ts',
    find: 'else if (here.digest === there.digest) same += 1;',
    put: `else if (here.digest !== '') same += 1;`,
    name: 'when a live record was altered',
  },
  {
    ...rehearsal,
    lines: [20],
    says: 'a difference is no success',
    file: 'renderer/workers/rehearse-job.ts',
    find: 'same: prefix && wrong === 0',
    put: 'same: true',
    name: 'when a live record is gone',
  },
  {
    ...light,
    lines: [20],
    says: 'a failed rehearsal turns the light red',
    find: `if (rehearsal.at !== '' && !rehearsal.ok) return [red('rehearsal.failed', { reason: rehearsal.trouble })];`,
    put: '',
    name: 'a restore that failed',
  },
  {
    ...restore,
    lines: [21],
    says: 'completed by the last transaction',
    file: 'renderer/workers/restore-job.ts',
    find: 'const done = await fillFrom(db, plan, sources, report);',
    put: `await completeGeneration(db, plan.n, '', plan.at);\nconst done = await fillFrom(db, plan, sources, report);`,
    name: 'killed at any write, the new generation is not complete',
  },
  {
    ...clock,
    lines: [23],
    says: 'a clock that went back',
    find: `if (minutes < -BACK_MINUTES) return { kind: 'back', from, to };`,
    put: '',
    name: 'a day back',
  },
  {
    ...clock,
    lines: [23],
    says: 'a clock that went ahead',
    find: `minutes > AHEAD_DAYS * 24 * 60 ? { kind: 'ahead', from, to } : null`,
    put: 'null',
    name: 'ten years forward',
  },
  {
    ...verdict,
    lines: [26],
    says: 'a torn change is asked about',
    find: 'judgeRows(database, copies) ?? judgeTorn(database, copies)',
    put: 'judgeRows(database, copies)',
    name: 'a change kept in parts',
  },
];
