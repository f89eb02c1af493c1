/** Verdicts of the start as a table: what the database says of itself, what the copies say, what follows. */
import { describe, expect, it, test } from 'vitest';
import { GENESIS } from '../journal/entry';
import {
  type DatabaseFacts,
  type FileFacts,
  fileNumber,
  judgeStart,
  markOf,
  type NoteFacts,
  type SnapshotFacts,
  type StartFound,
} from './start-verdict';

const AT = '2026-11-21T18:00:00+08:00';

/** The story everybody should tell: entry n has hash `h<n>`. */
const database: DatabaseFacts = {
  site: 'S1',
  desk: '',
  seq: 100,
  hash: 'h100',
  at: AT,
  rows: 40,
  tallied: 40,
  fault: null,
  torn: null,
  replaced: [],
  restoredUpTo: 0,
  givenUp: [],
  restoredAt: '',
  acknowledged: [],
};
const gone: DatabaseFacts = { ...database, site: '', seq: 0, hash: GENESIS, at: '', rows: 0, tallied: 0 };

/** A journal file of `lines` lines whose story parts from the database's after `upTo` entries. */
function file(lines: number, { desk = 'main', site = 'S1', upTo = 1000, db = database } = {}): FileFacts {
  const at = (n: number): string => (n === 0 ? '' : `${n > upTo ? 'x' : 'h'}${n}`);
  return {
    site,
    desk,
    lines,
    lastHash: at(lines),
    at: AT,
    ours: lines > 0 && lines <= db.seq ? `h${lines}` : '',
    theirs: db.seq <= lines ? at(db.seq) : '',
  };
}

function note(seq: number, change: Partial<NoteFacts> = {}): NoteFacts {
  const hash = `h${seq}`;
  const ours = seq <= database.seq ? hash : '';
  return { site: 'S1', desk: '', seq, hash, rows: 40, schema: 1, app: '0.4.0', at: AT, ours, ...change };
}

const snapshot: SnapshotFacts = { name: 'S1-main_20261121T060000_daily.dbsnap', changed: 5, bytes: 9 };

function judge(change: Partial<StartFound>): ReturnType<typeof judgeStart> {
  return judgeStart({ database, files: [file(100)], snapshots: [], notes: [note(100)], ...change });
}

describe('a database that is there', () => {
  const short = { ...database, seq: 80, hash: 'h80' };
  const cases: readonly [string, Partial<StartFound>, object][] = [
    ['agrees with its file', {}, { kind: 'well' }],
    ['an older note of the same story', { notes: [note(60, { rows: 12 })] }, { kind: 'well' }],
    ['no note yet', { notes: [] }, { kind: 'well' }],
    ['the file lacks the last ones (power cut between commit and append)', { files: [file(97)] }, { kind: 'behind', entries: 3 }],
    ['the file is empty', { files: [file(0)] }, { kind: 'behind', entries: 100 }],
    ['the file is gone', { files: [] }, { kind: 'behind', entries: 100 }],
    ['the file was put back to yesterday’s', { files: [file(40)] }, { kind: 'behind', entries: 60 }],
    ['the database lost its last commits', { database: short, files: [file(100, { db: short })] }, { kind: 'short', entries: 20 }],
    [
      '… and has a part of one: nothing is replayed onto it',
      { database: { ...short, rows: 41 }, files: [file(100, { db: short })] },
      { kind: 'rows', there: 41, copies: { file: { lines: 100 } } },
    ],
    ['… also by one', { files: [file(101)], notes: [note(101)] }, { kind: 'short', entries: 1 }],
    [
      'a restore gave up the file’s story',
      { database: { ...short, replaced: [{ seq: 120, hash: 'x120' }] }, files: [file(120, { upTo: 70, db: short })], notes: [] },
      { kind: 'behind', entries: 0 },
    ],
    [
      'a rebuild gave up a damaged file, whose end is the database’s own',
      { database: { ...database, givenUp: ['main'] }, files: [file(100)] },
      { kind: 'behind', entries: 0 },
    ],
    [
      '… and began another, which fell behind',
      { database: { ...database, givenUp: ['main'] }, files: [file(100), file(97, { desk: 'main2' })] },
      { kind: 'behind', entries: 3 },
    ],
    [
      'a restore whose new file was cut short by a power cut',
      { database: { ...database, replaced: [{ seq: 120, hash: 'x120' }], restoredUpTo: 98 }, files: [file(40, { desk: 'main2' })] },
      { kind: 'behind', entries: 2 },
    ],
    [
      'a restore that brought another letter back',
      { database: { ...database, desk: 'A', restoredUpTo: 100 }, files: [file(120, { upTo: 70 })] },
      { kind: 'behind', entries: 0 },
    ],
    [
      'a file that fell behind long after a restore',
      { database: { ...database, restoredUpTo: 20 }, files: [file(90)] },
      { kind: 'behind', entries: 10 },
    ],
    [
      'a restore gave up another story than the file’s',
      { database: { ...short, replaced: [{ seq: 119, hash: 'x119' }] }, files: [file(120, { upTo: 70, db: short })], notes: [] },
      { kind: 'other' },
    ],
    ['a note from before a restore', { database: { ...database, restoredAt: AT }, notes: [note(130)] }, { kind: 'well' }],
    ['another story of the same length', { files: [file(100, { upTo: 90 })] }, { kind: 'other', theirs: { seq: 100, hash: 'x100' } }],
    ['another story, shorter', { files: [file(95, { upTo: 90 })] }, { kind: 'other', theirs: { seq: 95, hash: 'x95' } }],
    ['another story, longer', { files: [file(120, { upTo: 90 })] }, { kind: 'other', theirs: { seq: 120, hash: 'x120' } }],
    ['another story that was answered by a new file', { files: [file(120, { upTo: 90 }), file(100, { desk: 'main2' })] }, { kind: 'well' }],
    [
      'a longer file that was answered by a new one, which is behind',
      { files: [file(120), file(99, { desk: 'main2' })] },
      { kind: 'behind', entries: 1 },
    ],
    [
      'the old letter’s file stays as it was',
      { database: { ...database, desk: 'A' }, files: [file(30), file(100, { desk: 'A' })] },
      { kind: 'well' },
    ],
    ['the letter was just changed', { database: { ...database, desk: 'A' }, files: [file(99)] }, { kind: 'behind', entries: 100 }],
    [
      'the file begun last of a dozen',
      { files: [file(100, { desk: 'main12' }), file(120, { upTo: 90, desk: 'main9' }), file(120, { upTo: 90 })] },
      { kind: 'well' },
    ],
    ['files of another site only', { files: [file(7, { site: 'S9' })] }, { kind: 'foreign', sites: ['S9'] }],
    ['a file of another site beside its own', { files: [file(7, { site: 'S9' }), file(100)] }, { kind: 'well' }],
    ['records vanished', { database: { ...database, rows: 39 } }, { kind: 'rows', there: 39, expected: 40 }],
    ['records vanished and the tallies with them', { database: { ...database, rows: 39, tallied: 39 } }, { kind: 'rows', expected: 40 }],
    ['… as a supervisor knows', { database: { ...database, rows: 39, acknowledged: ['rows:-1'] } }, { kind: 'well' }],
    ['… and one more', { database: { ...database, rows: 38, acknowledged: ['rows:-1'] } }, { kind: 'rows', there: 38 }],
    ['a change kept in parts', { database: { ...database, torn: 101 } }, { kind: 'torn', seq: 101, copies: { file: { lines: 100 } } }],
    ['… whose file goes on: nothing is replayed onto it', { database: { ...database, torn: 101 }, files: [file(101)] }, { kind: 'torn' }],
    ['… whose file lacks it', { database: { ...database, torn: 100 }, files: [file(99)] }, { kind: 'torn', seq: 100 }],
    ['… as a supervisor knows', { database: { ...database, torn: 101, acknowledged: ['torn:101'] } }, { kind: 'well' }],
    ['… and another one', { database: { ...database, torn: 102, acknowledged: ['torn:101'] } }, { kind: 'torn', seq: 102 }],
    ['the note says more than both', { notes: [note(130)] }, { kind: 'noted', have: 100, note: { seq: 130 } }],
    ['the newer of two notes counts', { notes: [note(50), note(130)] }, { kind: 'noted', have: 100 }],
    ['a note of another site says nothing', { notes: [note(130, { site: 'S9' })] }, { kind: 'well' }],
    ['the note tells another story', { notes: [note(60, { hash: 'x60' })] }, { kind: 'other', theirs: { seq: 60, hash: 'x60' } }],
    [
      'an altered entry comes before everything else',
      { database: { ...database, fault: { kind: 'altered', seq: 99 } }, files: [], notes: [note(130)] },
      { kind: 'altered', fault: { seq: 99 } },
    ],
  ];
  it.each(cases)('%s', (_what, change, verdict) => expect(judge(change)).toMatchObject(verdict));
});

describe('a database that is new', () => {
  const empty = { database: gone, files: [], snapshots: [], notes: [] };
  const left = file(100, { db: gone });
  const cases: readonly [string, Partial<StartFound>, object][] = [
    ['nothing anywhere', {}, { kind: 'first' }],
    ['a journal file of no lines', { files: [file(0, { db: gone })] }, { kind: 'first' }],
    ['an archive is no copy of the desk', { snapshots: [{ ...snapshot, name: 'S1-main_2024_requests.dbarc' }] }, { kind: 'first' }],
    ['a journal file', { files: [left] }, { kind: 'empty', copies: [{ site: 'S1', file: { lines: 100 }, snapshot: null, note: null }] }],
    ['a snapshot alone', { snapshots: [snapshot] }, { kind: 'empty', copies: [{ site: 'S1', file: null, snapshot: { bytes: 9 } }] }],
    ['a note alone', { notes: [note(100)] }, { kind: 'empty', copies: [{ file: null, snapshot: null, note: { seq: 100 } }] }],
    [
      'the longest file of a site',
      { files: [file(3, { desk: 'A', db: gone }), left] },
      { kind: 'empty', copies: [{ file: { desk: 'main', lines: 100 } }] },
    ],
    [
      'the file begun last, however long the one before is',
      { files: [left, file(30, { desk: 'main2', db: gone })] },
      { kind: 'empty', copies: [{ file: { desk: 'main2', lines: 30 } }] },
    ],
    [
      '… also when it is the tenth',
      { files: [file(90, { desk: 'main9', db: gone }), file(30, { desk: 'main10', db: gone })] },
      { kind: 'empty', copies: [{ file: { desk: 'main10' } }] },
    ],
    [
      'several sites, the fullest first',
      { files: [file(3, { site: 'S9', db: gone }), left], snapshots: [snapshot] },
      { kind: 'empty', copies: [{ site: 'S1' }, { site: 'S9' }] },
    ],
  ];
  it.each(cases)('%s', (_what, change, verdict) => expect(judgeStart({ ...empty, ...change })).toMatchObject(verdict));
});

test('a verdict is remembered by what it found', () => {
  const marks = [
    judge({ database: { ...database, fault: { kind: 'altered', seq: 99 } } }),
    judge({ database: { ...database, rows: 39 } }),
    judge({ database: { ...database, torn: 101 } }),
    judge({ notes: [note(130)] }),
    judge({ files: [file(120, { upTo: 90 })] }),
    judge({ files: [file(7, { site: 'S9' })] }),
    judge({}),
  ].map(markOf);
  expect(marks).toEqual(['altered:99', 'rows:-1', 'torn:101', 'noted:130', 'other:120:x120', 'foreign:S9', '']);
});

test.each([
  ['main', '', 1],
  ['main2', '', 2],
  ['A', 'A', 1],
  ['A9', 'A', 9],
  ['A1', 'A', null],
  ['A10', 'A', 10],
  ['main9999', '', 9999],
  ['A02', 'A', null],
  ['B', 'A', null],
  ['A', '', null],
])('the file %s is number %s of desk „%s“', (key, desk, number) => expect(fileNumber(key, desk)).toBe(number));
