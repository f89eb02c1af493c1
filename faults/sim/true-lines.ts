/** Whether lines and values are true, worked out once for each text: thousands of seeds read the same lines again and again. */
import { checkChain, isTrueValue, type JournalEntry, type PersonalValue } from '@shared/journal/entry';
import { type JournalLine, readLine } from '@shared/journal/line';

const MOST = 5_000;
const known = new Map<string, JournalLine | null>();
const trueEntries = new WeakSet<JournalEntry>();
const trueValues = new WeakSet<PersonalValue>();

/** The line when it is whole and its own hash is true; null otherwise. Whether it joins the one before is not looked at. */
export function trueLine(text: string): JournalLine | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const line = readLine(text);
  const answer = line.ok && isTrueEntry(line.value.entry) && line.value.values.every(isTrueWord) ? line.value : null;
  if (known.size > MOST) known.clear();
  known.set(text, answer);
  return answer;
}

/** Number of the first entry that is altered or does not join; 0 = whole. */
export function firstFault(entries: readonly JournalEntry[], from: { readonly seq: number; readonly hash: string }): number {
  let last = from;
  for (const entry of entries) {
    if (entry.seq !== last.seq + 1 || entry.prev !== last.hash || !isTrueEntry(entry)) return entry.seq;
    last = entry;
  }
  return 0;
}

export function isTrueWord(value: PersonalValue): boolean {
  if (trueValues.has(value)) return true;
  if (!isTrueValue(value)) return false;
  trueValues.add(value);
  return true;
}

function isTrueEntry(entry: JournalEntry): boolean {
  if (trueEntries.has(entry)) return true;
  if (checkChain([entry], { seq: entry.seq - 1, hash: entry.prev }) !== null) return false;
  trueEntries.add(entry);
  return true;
}
