/** Checks the text of a journal file line by line: whole lines, the chain, the values beside it, and a head noted elsewhere (AUD-1). */
import { damagedSetting } from '../rules/safety/settings';
import { checkChain, digestIn, GENESIS, isTrueValue, type JournalEntry } from './entry';
import { digestsIn, ownersOf } from './erased';
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

/** A place that does not join and that a rebuild named when it went on from damaged copies; `toldBy`: number of the entry that says so. */
export interface KnownFault extends FileFault {
  readonly toldBy: number;
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
  /** Values that entries name and that stand nowhere, and no later entry says that they were erased: taken out. */
  readonly missing: number;
  /** Values that were erased on request, as a later entry says. */
  readonly erased: number;
  readonly fault: FileFault | null;
  /** Before the first fault. Of line 1: the file begins with this entry, since those before it were lost. */
  readonly known: readonly KnownFault[];
}

/** What was true before a line. */
interface Passed {
  readonly first: JournalLine | null;
  readonly last: JournalLine | null;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly values: number;
  readonly missing: number;
  readonly erased: number;
}

/** A place that does not join, which a later entry may name. */
interface Doubt {
  readonly fault: FileFault;
  readonly before: Passed;
  /** 0: no entry has named it. */
  readonly toldBy: number;
}

/** More places than a rebuild names are no rebuild's. */
const MOST_DOUBTS = 250;

/** One file, its lines given in order. After the first fault lines are only counted. */
export class JournalFileCheck {
  private readonly expected: ExpectedHead | null;
  private met = false;
  private lines = 0;
  private passed: Passed = { first: null, last: null, head: { seq: 0, hash: GENESIS }, values: 0, missing: 0, erased: 0 };
  private doubts: readonly Doubt[] = [];
  /** Values that stand nowhere, by the record or key of a setting that they belong to: a later entry may say why. */
  private readonly missingOf = new Map<string, number>();
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
    if (line === null || !isAsWritten(text)) {
      this.fault = this.faultAt('line', line);
      return;
    }
    const chain = checkChain([line.entry], this.passed.head)?.kind ?? null;
    const other = this.faultOf(line);
    const kind = chain ?? other;
    if (kind === null) this.accept(line);
    else if (other === null && this.doubts.length < MOST_DOUBTS) {
      this.doubts = [...this.doubts, { fault: this.faultAt(kind, line), before: this.passed, toldBy: 0 }];
      this.accept(line);
    } else this.fault = this.faultAt(kind, line);
  }

  /** Called after the last line. */
  end(): FileReport {
    const untold = this.doubts.findIndex(({ toldBy }) => toldBy === 0);
    const { first, last, head, values, missing, erased } = this.doubts[untold]?.before ?? this.passed;
    const told = untold < 0 ? this.doubts : this.doubts.slice(0, untold);
    return {
      lines: this.lines,
      site: first?.entry.site ?? '',
      desk: first?.entry.desk ?? '',
      firstAt: first?.entry.at ?? '',
      lastAt: last?.entry.at ?? '',
      head,
      values,
      missing,
      erased,
      fault: this.doubts[untold]?.fault ?? this.fault ?? this.againstExpected(head.seq),
      known: told.map(({ fault, toldBy }) => ({ ...fault, toldBy })),
    };
  }

  private againstExpected(last: number): FileFault | null {
    const { expected, met } = this;
    if (expected === null || met || expected.seq === 0) return null;
    const short = expected.seq === null || expected.seq > last;
    return { kind: short ? 'short' : 'other', line: 0, seq: expected.seq ?? 0, at: '', about: '' };
  }

  /** What is wrong with a line besides its place in the chain. */
  private faultOf(line: JournalLine): FileFault['kind'] | null {
    const { entry, values } = line;
    const { first } = this.passed;
    if (first && (entry.site !== first.entry.site || entry.desk !== first.entry.desk)) return 'site';
    const named = new Set(digestsIn([line.entry]));
    const foreign = values.some((value) => !isTrueValue(value) || !named.has(value.d) || value.record !== entry.record);
    if (foreign || new Set(values.map(({ d }) => d)).size !== values.length) return 'value';
    return this.expected?.seq === entry.seq && this.expected.hash !== entry.hash ? 'other' : null;
  }

  private accept(line: JournalLine): void {
    const { entry } = line;
    const { first, values, missing, erased } = this.passed;
    this.met ||= entry.hash === this.expected?.hash;
    const head = { seq: entry.seq, hash: entry.hash };
    const gone = this.onRequest(entry);
    const lacks = missingIn(line);
    if (lacks > 0) this.missingOf.set(entry.record, (this.missingOf.get(entry.record) ?? 0) + lacks);
    this.passed = {
      first: first ?? line,
      last: line,
      head,
      values: values + line.values.length,
      missing: missing + lacks - gone,
      erased: erased + gone,
    };
    const told = toldIn(entry);
    if (told.length === 0) return;
    this.doubts = this.doubts.map((doubt) => (told.includes(doubt.fault.seq) ? { ...doubt, toldBy: doubt.toldBy || entry.seq } : doubt));
  }

  /** How many missing values the entry explains. */
  private onRequest({ op, record }: JournalEntry): number {
    if (op !== 'erase') return 0;
    const { records, looks } = ownersOf([record]);
    return [...records, ...looks].reduce((sum, owner) => {
      const n = this.missingOf.get(owner) ?? 0;
      this.missingOf.delete(owner);
      return sum + n;
    }, 0);
  }

  private faultAt(kind: FileFault['kind'], line: JournalLine | null): FileFault {
    const { seq = 0, at = '', no = '', record = '' } = line?.entry ?? {};
    return { kind, line: this.lines, seq, at, about: no || record };
  }
}

/** Numbers of entries that do not join, as a rebuild from damaged copies entered them. */
function toldIn({ op, record, changes }: JournalEntry): readonly number[] {
  if (op !== 'setting' || record !== damagedSetting.key) return [];
  const notes = damagedSetting.schema.safeParse(changes[0]?.to);
  return notes.success ? notes.data.flatMap(({ faults }) => faults) : [];
}

/** How many values a line names and lacks. Old ones stand with the line that was the first to name them; new ones and the reason must be here. */
export function missingIn({ entry, values }: JournalLine): number {
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
