/** Checks the text of a journal file line by line: whole lines, the chain, the values beside it, and a head noted elsewhere (AUD-1). */
import { checkChain, digestIn, GENESIS, isTrueValue } from './entry';
import { type JournalLine, readLine } from './line';

export type LineFault =
  /** No journal line, or not as the program writes it. */
  | 'line'
  | 'gap'
  | 'broken'
  | 'altered'
  /** A value that is not what was entered, or that the entry does not name. */
  | 'value'
  /** Another site or desk than the lines before. */
  | 'site';

/** The first wrong line. Lines count from 1; `seq`, `at`, `about` are 0 and '' where the line does not tell. */
export interface FileFault {
  readonly kind: LineFault | 'short' | 'other';
  readonly line: number;
  readonly seq: number;
  readonly at: string;
  /** Number of the record, or the key of a setting. */
  readonly about: string;
}

/** What the file must hold: an entry's hash, with its number where that is known. */
export interface ExpectedHead {
  readonly hash: string;
  /** null: any line may have it. */
  readonly seq: number | null;
}

export interface FileReport {
  readonly lines: number;
  readonly site: string;
  readonly desk: string;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Number and hash of the last entry before the first fault. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly values: number;
  /** Values that entries name and that stand nowhere: erased on request, or taken out. */
  readonly missing: number;
  readonly fault: FileFault | null;
}

/** One file, its lines given in order. After the first fault lines are only counted. */
export class JournalFileCheck {
  private readonly expected: ExpectedHead | null;
  private met = false;
  private lines = 0;
  private first: JournalLine | null = null;
  private last: JournalLine | null = null;
  private head = { seq: 0, hash: GENESIS };
  private values = 0;
  private missing = 0;
  private fault: FileFault | null = null;

  constructor(expected: ExpectedHead | null = null) {
    this.expected = expected;
  }

  /** A line without its break. */
  take(text: string): void {
    this.lines += 1;
    if (this.fault) return;
    const read = readLine(text);
    const line = read.ok ? read.value : null;
    const kind = line === null || !isAsWritten(text) ? 'line' : this.faultOf(line);
    if (kind === null && line !== null) this.accept(line);
    else this.note(kind ?? 'line', line);
  }

  /** Called after the last line. */
  end(): FileReport {
    const { expected, lines, first, last, head, values, missing } = this;
    if (expected !== null && !this.met && this.fault === null && (expected.seq ?? 1) > 0) {
      const short = expected.seq === null || expected.seq > head.seq;
      this.fault = { kind: short ? 'short' : 'other', line: 0, seq: expected.seq ?? 0, at: '', about: '' };
    }
    return {
      lines,
      site: first?.entry.site ?? '',
      desk: first?.entry.desk ?? '',
      firstAt: first?.entry.at ?? '',
      lastAt: last?.entry.at ?? '',
      head,
      values,
      missing,
      fault: this.fault,
    };
  }

  private faultOf(line: JournalLine): FileFault['kind'] | null {
    const { entry, values } = line;
    const chain = checkChain([entry], this.head);
    if (chain) return chain.kind;
    if (this.first && (entry.site !== this.first.entry.site || entry.desk !== this.first.entry.desk)) return 'site';
    const named = new Set(namedBy(line));
    const foreign = values.some((value) => !isTrueValue(value) || !named.has(value.d) || value.record !== entry.record);
    if (foreign || new Set(values.map(({ d }) => d)).size !== values.length) return 'value';
    return this.expected?.seq === entry.seq && this.expected.hash !== entry.hash ? 'other' : null;
  }

  private accept(line: JournalLine): void {
    const { entry, values } = line;
    this.first ??= line;
    this.last = line;
    this.head = { seq: entry.seq, hash: entry.hash };
    this.met ||= entry.hash === this.expected?.hash;
    this.values += values.length;
    this.missing += missingIn(line);
  }

  private note(kind: FileFault['kind'], line: JournalLine | null): void {
    const { seq = 0, at = '', no = '', record = '' } = line?.entry ?? {};
    this.fault = { kind, line: this.lines, seq, at, about: no || record };
  }
}

/** Digests of an entry: old and new values, and the reason. */
function namedBy({ entry }: JournalLine): readonly string[] {
  return [...entry.changes.flatMap(({ from, to }) => [from, to]), entry.reason].flatMap((value) => digestIn(value) || []);
}

/** Old values stand with the line that was the first to name them; new ones and the reason must be here. */
function missingIn({ entry, values }: JournalLine): number {
  const here = new Set(values.map(({ d }) => d));
  const digests = [...entry.changes.map(({ to }) => to), entry.reason].flatMap((value) => digestIn(value) || []);
  return digests.filter((digest) => !here.has(digest)).length;
}

/** Text with other spaces, escapes or members than the program writes was edited, whatever it says. */
function isAsWritten(text: string): boolean {
  const raw = JSON.parse(text) as JournalLine;
  const members = [raw, ...raw.values].map((one) => Object.keys(one).length);
  return members.every((count, i) => count === (i === 0 ? 2 : 4)) && JSON.stringify(raw) === text;
}
