/** Guards of the database and of the road that every change takes into it. */
import type { Guard } from './guard';

const db = 'renderer/db';
const desk = 'renderer/desk';
const lifeline = { file: `${db}/lifeline.ts`, test: `${db}/lifeline.test.ts` } as const;
const sure = { test: `${desk}/sure-run.test.ts` } as const;
const versions = { file: `${db}/version-guard.ts`, test: `${db}/version-guard.test.ts` } as const;
const generations = { file: `${db}/generations.ts`, test: `${db}/generations.test.ts` } as const;
const torn = { file: `${db}/torn.ts`, test: `${db}/torn.test.ts` } as const;
const starts = { file: `${desk}/start-desk.ts`, test: `${desk}/start-desk.test.ts` } as const;

export const databaseGuards: readonly Guard[] = [
  {
    ...sure,
    lines: [3],
    says: 'a full disk is said as one',
    file: `${db}/fault.ts`,
    find: `if (name.includes('QuotaExceeded')) return 'database.full';`,
    put: '',
    name: 'at write 3 keeps nothing of the change',
  },
  {
    ...lifeline,
    lines: [4],
    says: 'silence is no answer',
    file: `${db}/limit.ts`,
    find: `reject(new Unanswered('no answer'));`,
    put: 'resolve(undefined as never);',
    name: 'ends a silence',
  },
  {
    ...lifeline,
    lines: [4],
    says: 'a forced close is heard',
    find: 'if (!stopped && trying === null) queueMicrotask(() => void again(false).catch(() => undefined));',
    put: '',
    name: 'is open again by itself',
  },
  {
    ...lifeline,
    lines: [4],
    says: 'an emptied database is not used',
    find: `if (seq < least) throw new Gone('lost');`,
    put: '',
    name: 'is not used when it came back empty',
  },
  {
    ...sure,
    lines: [4],
    says: 'looked up before it is repeated',
    file: `${db}/engine/attempt.ts`,
    find: 'if (entries.length === 0) return null;',
    put: 'if (entries.length >= 0) return null;',
    name: 'is found in the journal, and nothing is written twice',
  },
  {
    ...sure,
    lines: [4],
    says: 'repeated with the same ids',
    file: `${desk}/sure-run.ts`,
    find: 'const id = handed[next] ?? newId();',
    put: 'const id = newId();',
    name: 'is repeated with the same ids',
  },
  {
    lines: [5, 8, 26],
    says: 'records against the journal',
    file: `${db}/check-records.ts`,
    find: 'if (!difference) return;',
    put: 'return;',
    test: `${db}/check-journal.test.ts`,
    name: 'a field of a record',
  },
  {
    lines: [5, 8],
    says: 'values against their digests',
    file: `${db}/check-journal.ts`,
    find: 'piece.filter((one) => !isTrueValue(one))',
    put: 'piece.filter(() => false)',
    test: `${db}/check-journal.test.ts`,
    name: 'a value kept apart was altered',
  },
  {
    ...versions,
    lines: [9, 22],
    says: 'version of the stores',
    find: 'found.version > mine * NATIVE',
    put: 'found.version < 0',
    name: 'a database of a newer program is refused',
  },
  {
    ...versions,
    lines: [9, 22],
    says: 'version of each register',
    find: 'if (newer) {',
    put: 'if (newer?.found === 0) {',
    name: 'records of a newer program are refused',
  },
  {
    ...lifeline,
    lines: [9],
    says: 'a newer program that takes over is noticed',
    find: `if ((db.backendDB()?.version ?? 0) > mine) throw new Gone('newer');`,
    put: '',
    name: 'is not used when a newer program has taken it over',
  },
  {
    ...versions,
    lines: [11],
    says: 'a database that does not open is busy',
    find: `return err({ code: 'database.busy', params: { reason: error instanceof Error ? error.name : String(error) } });`,
    put: 'throw error;',
    name: 'a database that cannot be opened now is busy',
  },
  {
    ...generations,
    lines: [11, 21],
    says: 'what cannot be read is not deleted',
    find: `request.error?.name === 'AbortError' ? 'incomplete' : 'unreadable'`,
    put: `'incomplete'`,
    name: 'that cannot be read now is neither passed over nor deleted',
  },
  {
    ...starts,
    lines: [12],
    says: 'copies that cannot be read are no first start',
    find: `const empty = (await findAtStart(db, null)).database.site === '';`,
    put: 'const empty = false;',
    name: 'is no first start while the copies cannot be read',
  },
  {
    ...starts,
    lines: [12],
    says: 'notes that cannot be read are no first start',
    find: `if (verdict.kind === 'first' && found.value.unread !== '') return refusedUnread(db, found.value.unread);`,
    put: '',
    name: 'are no first start, though nothing else is left',
  },
  {
    lines: [18],
    says: 'a file of another story is left alone',
    file: `${desk}/journal-fit.ts`,
    find: 'if (lines > entries || (lines > 0 && hash !== lastHash)) return null;',
    put: '',
    test: `${desk}/journal-keeper.test.ts`,
    name: 'the journal file that tells another story is left as it is',
  },
  {
    ...generations,
    lines: [21],
    says: 'a generation counts when it is complete',
    find: `if (state !== 'incomplete') return { name, n, state };`,
    put: 'return { name, n, state };',
    name: 'stays the old one while a restore is not complete',
  },
  {
    ...generations,
    lines: [21],
    says: 'the mark names its own generation',
    find: 'return value?.complete === true && value.n === n;',
    put: 'return value?.complete === true;',
    name: 'does not count a generation whose mark was copied',
  },
  {
    lines: [22],
    says: 'a change of schema is one transaction',
    file: `${db}/migrate-rows.ts`,
    find: `return db.transaction('rw', [db.rows, db.search, db.segments, db.settings, db.journal, db.values], async () => {`,
    put: `return ((_mode: string, _stores: unknown, work: () => Promise<number>) => work())('rw', [], async () => {`,
    test: `${db}/migrate-rows.test.ts`,
    name: 'killed at any write, every record',
  },
  {
    lines: [22, 26],
    says: 'a change of schema bears the marks',
    file: `${db}/migrate-rows.ts`,
    find: "await note('done');",
    put: '',
    test: `${db}/migrate-rows.test.ts`,
    name: 'bears the three marks',
  },
  {
    lines: [23],
    says: 'what was said of the clock counts from there on',
    file: `${db}/clock-facts.ts`,
    find: 'const said = piece.findIndex(({ command }) => command === CLOCK_ACKNOWLEDGE);',
    put: 'const said = -1;',
    test: `${db}/clock-facts.test.ts`,
    name: 'is held against all entries since somebody last said',
  },
  {
    ...sure,
    lines: [24],
    says: 'the answer waits for the file',
    file: `${desk}/committer.ts`,
    find: 'if (result.ok && keeper && result.value.lines.length > 0) await append(',
    put: 'if (result.ok && keeper && result.value.lines.length > 0) void append(',
    name: 'that is slow is waited for',
  },
  {
    ...lifeline,
    lines: [24],
    says: 'sleep is no silence',
    file: `${db}/limit.ts`,
    find: `let silent = 0;
    const alive = (more = 0): void => {
      silent = -more;
    };
    const ticking = setInterval(() => {
      silent += 1;`,
    put: `const begun = Date.now();
    let silent = 0;
    const alive = (): void => undefined;
    const ticking = setInterval(() => {
      silent = (Date.now() - begun) / second;`,
    name: 'counts no time that the computer slept',
  },
  {
    ...torn,
    lines: [26],
    says: 'marks in each transaction',
    find: 'return new Set(marks).size > 1 ? Math.max(...marks) : null;',
    put: 'return null;',
    name: 'its end is there without its beginning',
  },
  {
    ...torn,
    lines: [26],
    says: 'records of the last entries',
    find: 'return row?.updatedAt !== entry.at || row.updatedBy !== entry.by;',
    put: 'return false;',
    name: 'its middle is lost: the entry without its record',
  },
];
