/**
 * What stands only in the database that a rebuild replaces: saved under a red light, since the journal file could not be written. An entry is
 * carried over when it is whole, chain and values; its record follows from it, however little of that was kept beside it.
 */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { journalHead } from '@renderer/db/engine/journal-writer';
import { linesOf } from '@renderer/db/journal-lines';
import { tornMark } from '@renderer/db/torn';
import { checkChain, isTrueValue, type JournalEntry } from '@shared/journal/entry';
import { missingIn } from '@shared/journal/file-check';
import { type JournalLine, readLine } from '@shared/journal/line';
import { type Head, replayTail } from './restore-journal';

export interface Carried {
  /** Entries that were carried over. */
  readonly kept: number;
  /** Entries that stand there, are not among the restored ones, and could not be carried over; null: the database cannot be read. */
  readonly left: number | null;
}

const PAGE = 500;

/** Carries over what follows the head of `db` in the database of this name. An attachment that is there only is to be asked for with `fileIn`. */
export async function carryOver(db: Deskbook, name: string): Promise<Carried> {
  const head = await journalHead(db);
  let kept = 0;
  try {
    return await opened(name, async (live) => {
      const lines = await wholeAfter(live, head);
      if (lines.length > 0)
        await replayTail(
          db,
          async () => ({ lines, next: null }),
          head,
          () => undefined,
        );
      kept = lines.length;
      return { kept, left: await notIn(db, live) };
    });
  } catch (error) {
    if ((await journalHead(db)).seq !== head.seq + kept) throw error;
    return { kept, left: null };
  }
}

/** An attachment of the database of this name; null when it has none, or cannot be read. */
export async function fileIn(name: string, hash: string): Promise<Uint8Array | null> {
  try {
    const found = await opened(name, (live) => live.attachments.get(hash));
    return found ? new Uint8Array(await found.blob.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

async function opened<Value>(name: string, ask: (live: Deskbook) => Promise<Value>): Promise<Value> {
  const live = deskbook(name);
  try {
    await live.open();
    return await ask(live);
  } finally {
    live.close();
  }
}

/** The lines after `head` up to the first that is not whole; none where the database tells another story. Of a change none is taken unless all are. */
async function wholeAfter(live: Deskbook, head: Head): Promise<readonly string[]> {
  if ((await live.journal.get(head.seq))?.hash !== head.hash) return [];
  const torn = (await tornMark(live)) ?? Number.POSITIVE_INFINITY;
  const found: JournalLine[] = [];
  const texts: string[] = [];
  let end = head;
  for (let more = true; more; ) {
    const entries = await live.journal.where('seq').above(end.seq).limit(PAGE).toArray();
    more = entries.length === PAGE;
    for (const text of await linesOf(live, entries)) {
      const line = readLine(text);
      if (!line.ok || line.value.entry.seq >= torn || !isWhole(line.value, end))
        return texts.slice(0, lastOfChange(found, entries, end.seq));
      found.push(line.value);
      texts.push(text);
      end = { seq: line.value.entry.seq, hash: line.value.entry.hash };
    }
  }
  return texts;
}

function isWhole(line: JournalLine, before: Head): boolean {
  return checkChain([line.entry], before) === null && line.values.every(isTrueValue) && missingIn(line) === 0;
}

/** How many of `found` there are before the change to which the next entry, which is not whole, belongs too. */
function lastOfChange(found: readonly JournalLine[], page: readonly JournalEntry[], last: number): number {
  const next = page.find(({ seq }) => seq > last);
  const isOfIt = ({ entry }: JournalLine): boolean => entry.at === next?.at && entry.by === next.by && entry.command === next.command;
  return found.findLastIndex((line) => !isOfIt(line)) + 1;
}

/** How many entries at the end of `live` are not in `db`. */
async function notIn(db: Deskbook, live: Deskbook): Promise<number> {
  let left = 0;
  for (let below = Number.POSITIVE_INFINITY; ; ) {
    const page = await live.journal.where('seq').below(below).reverse().limit(PAGE).toArray();
    const own = await db.journal.bulkGet(page.map(({ seq }) => seq));
    const same = page.findIndex(({ hash }, i) => own[i]?.hash === hash);
    if (same >= 0 || page.length < PAGE) return left + (same >= 0 ? same : page.length);
    left += page.length;
    below = page.at(-1)?.seq ?? 0;
  }
}
