/** A site's past of several desks in the tables of head office, of any length: what the book of a site is made of. */
import type { Stored } from '@shared/group/tables';
import { type EntryBody, GENESIS, sealEntry } from '@shared/journal/entry';
import { type JournalLine, writeLine } from '@shared/journal/line';
import type { Database } from '../../headoffice/sql';
import { LINES } from '../../headoffice/stream/tables';
import { history, patternOf } from '../corpus/copies';
import { BUSY, makeWeek } from '../corpus/week';

/** Rows of one statement. */
const AT_ONCE = 500;

/** Each record, setting and counter is one desk's, so that no two desks wrote of one. */
function deskOf(record: string, desks: number): number {
  let sum = 0;
  for (const letter of record.slice(-8)) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % desks;
}

/** Some `entries` in as many chains as there are desks, in the order of their writing. @returns how many lines there are */
export async function fillPast(
  { writing }: Database,
  site: string,
  { entries, desks }: { entries: number; desks: number },
): Promise<number> {
  const week = await makeWeek({ ...BUSY, now: '2026-11-21T15:00:00+08:00' });
  const pattern = patternOf(week.lines, week.today);
  const again = (JSON.parse(pattern.closed) as readonly unknown[]).length;
  const copies = Math.max(0, Math.round((entries - week.lines.length) / again));
  const chains = Array.from({ length: desks }, () => ({ chain: '', seq: 0, prev: GENESIS as string }));
  let n = 0;
  const rowOf = ({ entry: { hash: _old, ...body }, values }: JournalLine): readonly Stored[] => {
    const at = deskOf(body.record, desks);
    const chain = chains[at];
    if (!chain) throw new Error('no desk');
    const entry = sealEntry({ ...(body as EntryBody), site, desk: String.fromCharCode(65 + at), seq: chain.seq + 1, prev: chain.prev });
    chain.chain ||= entry.hash;
    chain.seq += 1;
    chain.prev = entry.hash;
    n += 1;
    return [site, n, chain.chain, entry.seq, entry.hash, entry.desk, entry.at, entry.record, entry.op, writeLine({ entry, values })];
  };
  for (const lines of history(pattern, copies)) {
    for (let from = 0; from < lines.length; from += AT_ONCE) await writing.append(LINES, lines.slice(from, from + AT_ONCE).map(rowOf));
  }
  return n;
}
