/** A start of the program on what a crash left: the program's own verdict, and what follows from it. */

import { type JournalKeeper, type JournalNews, makeJournalKeeper } from '@renderer/desk/journal-keeper';
import { judgeStart, type StartVerdict } from '@shared/backup/start-verdict';
import { GENESIS } from '@shared/journal/entry';
import type { JournalLine } from '@shared/journal/line';
import type { FakeDatabase } from './database';
import type { Guards } from './guards';
import type { Services } from './services';
import { DESK, FILE_DESK, SITE, START } from './story';
import { firstFault, trueLine } from './true-lines';

export interface Started {
  readonly verdict: StartVerdict['kind'];
  readonly keeper: JournalKeeper;
  /** The person was told that something is missing that cannot be brought back. */
  readonly told: boolean;
  /** False when a service refused: the start has to be tried again. */
  readonly done: boolean;
}

/** Looks, judges, recovers. `tell` hears what the trust light would. Throws nothing that the services throw: `done` is false then. */
export async function start(db: FakeDatabase, services: Services, guards: Guards, tell: (news: JournalNews) => void): Promise<Started> {
  const keeper = makeJournalKeeper(services.vault, tell);
  const verdict = judgeStart(await look(db, services, guards));
  let told = await recover(verdict, db, services);
  // What was replayed by itself is looked at again: the notes may know of more than the file has.
  if (verdict.kind === 'short') told = await recover(judgeStart(await look(db, services, guards)), db, services);
  const caught = await keeper.catchUp(db.asDeskbook(), { site: SITE, desk: DESK });
  return { verdict: verdict.kind, keeper, told, done: caught.ok };
}

async function look(db: FakeDatabase, { journal, notes }: Services, guards: Guards) {
  const files = [];
  for (const { site, desk, lines, lastHash } of guards.compares ? await journal.list() : []) {
    const theirs = db.length === lines ? lastHash : ((await readLines(journal, desk))[db.length - 1]?.entry.hash ?? '');
    files.push({ site, desk, lines, lastHash, at: '', ours: db.all()[lines - 1]?.hash ?? '', theirs });
  }
  const seen = (guards.notes ? await notes.read() : []).map((note) => ({ ...note, ours: db.all()[note.seq - 1]?.hash ?? '' }));
  const database = {
    site: db.length === 0 ? '' : SITE,
    desk: DESK,
    seq: db.length,
    hash: db.length === 0 ? GENESIS : db.head.hash,
    at: '',
    rows: db.length,
    tallied: db.length,
    fault: null,
    torn: null,
    replaced: [],
    restoredUpTo: 0,
    givenUp: [],
    restoredAt: '',
    acknowledged: [],
  };
  return { database, files, snapshots: [], notes: seen };
}

/** What the start does by itself (`short`), and what the person's Enter does on the page of the recovery (everything else). */
async function recover(verdict: StartVerdict, db: FakeDatabase, { journal }: Services): Promise<boolean> {
  switch (verdict.kind) {
    case 'first':
    case 'well':
    case 'behind':
      return false;
    case 'short':
      db.commit((await readLines(journal, verdict.file.desk)).slice(db.length));
      return false;
    case 'empty': {
      const [copies] = verdict.copies;
      if (copies?.file) db.replace(await readLines(journal, copies.file.desk));
      return (copies?.note?.seq ?? 0) > db.length;
    }
    case 'noted':
    case 'rows':
    case 'torn':
    case 'other':
    case 'foreign':
    case 'altered':
      return true;
  }
}

/** The lines of a file up to the first that does not join, as a rebuild reads them. */
export async function readLines(journal: Services['journal'], desk = FILE_DESK): Promise<readonly JournalLine[]> {
  const found: JournalLine[] = [];
  let last = START;
  for (let from: number | null = 0; from !== null; ) {
    const piece: Awaited<ReturnType<Services['journal']['read']>> = await journal.read(SITE, desk, from);
    for (const text of piece.lines) {
      const line = trueLine(text);
      if (line === null || firstFault([line.entry], last) !== 0) return found;
      found.push(line);
      last = line.entry;
    }
    from = piece.next;
  }
  return found;
}
