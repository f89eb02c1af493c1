/** Malformed files: import sheets, weekly workbooks, journal files, snapshots. Each is refused in words, or read into data that is sound. */
import { type Case, Failures } from '../bench/case';
import { readFiles } from './bench-child';
import type { FamilyName } from './child';

/** Files of each family in the long and the short form. */
const FILES: Readonly<Record<FamilyName, { readonly full: number; readonly quick: number }>> = {
  table: { full: 6000, quick: 150 },
  workbook: { full: 2000, quick: 40 },
  journal: { full: 900, quick: 8 },
  snapshot: { full: 1200, quick: 12 },
};

const MB = 1024 * 1024;
/** MB by which files may let a process grow: the largest table that is still taken in (256 MB unpacked) needs this much. */
const MOST_GROWN = 2200;

export const fuzzCase: Case = {
  name: 'fuzz',
  says: 'malformed import sheets, workbooks, journal files and snapshots: a sentence or sound data, no crash, no half-import, memory bounded',
  chromium: false,
  run: async ({ quick, seed, tell }) => {
    const failures = new Failures();
    const codes = new Map<string, number>();
    let files = 0;
    let grown = 0;
    let slowest = 0;
    for (const family of Object.keys(FILES) as FamilyName[]) {
      const count = quick ? FILES[family].quick : FILES[family].full;
      await readFiles(family, seed, count, (result) => {
        files += 1;
        grown = Math.max(grown, result.grown);
        slowest = Math.max(slowest, result.ms);
        const kind = result.wrong === '' ? result.code : 'wrong';
        codes.set(kind, (codes.get(kind) ?? 0) + 1);
        const much = result.grown > MOST_GROWN * MB ? `grew by ${Math.round(result.grown / MB)} MB` : '';
        const wrong = result.wrong || much;
        if (wrong !== '') failures.add(`${family} ${result.seed}: ${wrong}`, `--only fuzz --seed ${result.seed}`);
        if (files % 500 === 0) tell(`fuzz: ${files} files, ${failures.count} wrong`);
      });
    }
    const read = [...codes].filter(([code]) => code.startsWith('read')).reduce((sum, [, n]) => sum + n, 0);
    const said = [...codes].filter(([code]) => !code.startsWith('read') && code !== 'wrong');
    return {
      figures: {
        files,
        read,
        refused: said.reduce((sum, [, n]) => sum + n, 0),
        'kinds of refusals': said.length,
        wrong: failures.count,
        'most MB grown': Math.round(grown / MB),
        'slowest ms': Math.round(slowest),
      },
      failures: failures.list,
      floors: { files: quick ? 210 : 10_000, read: quick ? 40 : 2000, refused: quick ? 40 : 2000, 'kinds of refusals': quick ? 5 : 14 },
    };
  },
};
