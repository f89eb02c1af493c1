/** What must hold after every start, whatever came before it. */
import { digestIn } from '@shared/journal/entry';
import type { FakeDatabase } from './database';
import type { Promises } from './promises';
import type { Services } from './services';
import { readLines, type Started } from './start';
import { FILE_DESK, SITE, START } from './story';
import { firstFault, isTrueWord } from './true-lines';

/** What happened between two starts that no guard can prevent and each has to notice. */
export interface Since {
  readonly cut: boolean;
  readonly vanished: boolean;
  readonly wentBack: boolean;
  /** Somebody put an older copy of the whole data folder in its place, database and journal alike; only the notes are of today. */
  readonly rolledBack: boolean;
}

/** Throws with the first thing that is wrong. */
export async function checkAfterStart(
  started: Started,
  db: FakeDatabase,
  services: Services,
  promised: Promises,
  since: Since,
): Promise<void> {
  if (since.rolledBack) expectToldAndDrop(started, db, promised);
  else expectVerdict(started, db, promised, since);
  dropTold(db, promised, since);
  expectKept(db, promised);
  expectWhole(db);
  await expectJournal(db, services);
  await expectNotes(services, promised);
  await expectSnapshots(services, promised);
  for (const [hash, bytes] of promised.files) {
    if ((await services.files.read(hash))?.equals(bytes) !== true) throw new Error('an attachment that was kept is not there');
  }
}

/** A power cut alone must never send anybody to the page of the recovery. */
function expectVerdict({ verdict, told }: Started, db: FakeDatabase, promised: Promises, { vanished, wentBack }: Since): void {
  const lostRed = (vanished || wentBack) && [...promised.red.keys()].some((seq) => seq > db.length);
  if (told && !lostRed) throw new Error(`something is said to be lost for good (${verdict}), and nothing was`);
  const usual = ['well', 'behind', ...(promised.kept.size + promised.red.size === 0 ? ['first'] : [])];
  const after = [...usual, ...(vanished || wentBack ? ['empty', 'short'] : []), ...(lostRed ? ['noted'] : [])];
  // All there was lay in the database alone, and the light was red all the time.
  if (lostRed && verdict === 'first' && promised.kept.size === 0) return;
  if (!after.includes(verdict))
    throw new Error(
      `the start says ${verdict} (${promised.kept.size} entries kept, ${promised.red.size} under a red light, ${db.length} in the database)`,
    );
}

/** What is gone from database and file alike is beyond recovery here; it must not be beyond notice. */
function expectToldAndDrop({ verdict, told }: Started, db: FakeDatabase, promised: Promises): void {
  if (promised.noted > db.length && !told)
    throw new Error(`entries up to ${promised.noted} were noted, ${db.length} are there: ${verdict}`);
  for (const seq of [...promised.kept.keys(), ...promised.red.keys()].filter((each) => each > db.length)) {
    promised.kept.delete(seq);
    promised.red.delete(seq);
  }
}

/** What was saved under a red light lay in the database alone: when that vanishes it is gone, and the light had said so. */
function dropTold(db: FakeDatabase, promised: Promises, { vanished, wentBack }: Since): void {
  if (vanished || wentBack) for (const seq of promised.red.keys()) if (seq > db.length) promised.red.delete(seq);
}

function expectKept(db: FakeDatabase, { kept, red }: Promises): void {
  for (const [seq, hash] of [...kept, ...red]) {
    const there = db.all()[seq - 1]?.hash;
    if (there !== hash) throw new Error(`entry ${seq} was acknowledged and ${there === undefined ? 'is gone' : 'is another one now'}`);
  }
}

function expectWhole(db: FakeDatabase): void {
  const fault = firstFault(db.all(), START);
  if (fault > 0) throw new Error(`the chain is broken at ${fault}`);
  const records = db.all().map(({ record }) => record);
  if (new Set(records).size !== records.length) throw new Error('a record stands there twice');
  for (const { seq, changes } of db.all()) {
    for (const { to } of changes) {
      const value = db.valueOf(digestIn(to) ?? '');
      if (!value || !isTrueWord(value)) throw new Error(`the words of entry ${seq} are not there`);
    }
  }
}

/** After a start the file holds the same story, line by line, and no other file was begun. */
async function expectJournal(db: FakeDatabase, { journal }: Services): Promise<void> {
  const files = await journal.list();
  const mine = files.find(({ site, desk }) => site === SITE && desk === FILE_DESK);
  if (files.length > (mine ? 1 : 0)) throw new Error('a second journal file was begun');
  const lines = await readLines(journal);
  if (lines.length !== (mine?.lines ?? 0)) throw new Error(`the journal file is whole only up to line ${lines.length} of ${mine?.lines}`);
  if (lines.length !== db.length) throw new Error(`the journal file has ${lines.length} lines, the database ${db.length} entries`);
  if ((lines.at(-1)?.entry.hash ?? db.head.hash) !== db.head.hash) throw new Error('the journal file ends with another entry');
}

async function expectNotes({ notes }: Services, { noted }: Promises): Promise<void> {
  const seen = await notes.read();
  if (noted > 0 && !seen.some(({ seq }) => seq >= noted)) throw new Error(`what was noted at ${noted} is in neither place`);
}

async function expectSnapshots({ snapshots }: Services, promised: Promises): Promise<void> {
  const there = (await snapshots.list()).map(({ name }) => name);
  for (const name of promised.snapshots.keys()) if (!there.includes(name)) throw new Error('a snapshot that was finished is gone');
  for (const name of there) {
    if (!(await snapshots.read(name, 0)).equals(promised.tried.get(name) ?? Buffer.alloc(0)))
      throw new Error(`snapshot ${name} is not whole`);
  }
}
