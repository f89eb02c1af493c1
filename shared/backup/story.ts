/** The order of a snapshot's lines, watched while they are read: header first, journal without a gap, trailer last, nothing cut off. */
import { ok, type Refusal, type Result, refuse } from '../base/result';
import { type ChainFault, checkChain, GENESIS, type JournalEntry } from '../journal/entry';
import { SNAPSHOT_FORMAT, type SnapshotCounts, type SnapshotHeader, type SnapshotLine } from './format';
import { readSnapshotLine } from './lines';

export interface StoryEnd {
  readonly header: SnapshotHeader;
  readonly head: SnapshotHeader['head'];
  readonly counts: SnapshotCounts;
  /** The first entry of the journal that does not fit; the records can be put back all the same. */
  readonly fault: ChainFault | null;
}

/** What this program can read: its stores' version and each register's. */
export interface Readable {
  readonly schema: number;
  readonly versions: Readonly<Record<string, number>>;
}

/** `snapshot.newer` for a copy that a newer program made: its fields would be lost on the way. */
export function newerRefusal({ format, schema, versions, app }: SnapshotHeader, mine: Readable): Refusal | null {
  const newer = format > SNAPSHOT_FORMAT || schema > mine.schema;
  const beyond = Object.entries(versions).some(([register, version]) => version > (mine.versions[register] ?? 0));
  return newer || beyond ? { code: 'snapshot.newer', params: { app } } : null;
}

export class SnapshotStory {
  private readonly mine: Readable;
  private header: SnapshotHeader | null = null;
  private end: { readonly counts: SnapshotCounts; readonly head: SnapshotHeader['head'] } | null = null;
  private last = { seq: 0, hash: GENESIS };
  private fault: ChainFault | null = null;
  private file = '';
  private files = 0;
  private rows = 0;
  private entries = 0;
  private others = 0;
  private lines = 0;

  constructor(mine: Readable) {
    this.mine = mine;
  }

  /** Lines read so far. */
  get read(): number {
    return this.lines;
  }

  /** The next line, checked. Refusals: `snapshot.damaged` with the line's number, `snapshot.newer`. */
  take(text: string): Result<SnapshotLine> {
    this.lines += 1;
    // Text after the trailer is read by nobody and thus was put there by somebody else.
    if (this.end) return this.damaged();
    const found = readSnapshotLine(text);
    if (!found.ok) return this.header === null && isNewerHeader(text) ? refuse('snapshot.newer', undefined, { app: '' }) : this.damaged();
    const line = found.value;
    if ((line.t === 'head') !== (this.header === null)) return this.damaged();
    if (this.file !== '' && (line.t !== 'file' || line.hash !== this.file)) return this.damaged();
    if (line.t === 'head') {
      this.header = line.head;
      const newer = newerRefusal(line.head, this.mine);
      return newer ? { ok: false, error: newer } : found;
    }
    if (line.t === 'put' && line.s === 'journal') this.follow(line.v as JournalEntry);
    if (line.t === 'put' && line.s === 'rows') this.rows += 1;
    if (line.t === 'put' && line.s === 'others') this.others += 1;
    if (line.t === 'file') {
      this.file = line.last ? '' : line.hash;
      this.files += line.last ? 1 : 0;
    }
    if (line.t === 'end') this.end = line;
    return found;
  }

  /** Called when the file is at its end: `snapshot.cut` when its trailer is missing, `snapshot.damaged` when it does not fit the lines. */
  close(): Result<StoryEnd> {
    if (!this.header || !this.end) return refuse('snapshot.cut', undefined, { line: this.lines });
    const { counts, head } = this.end;
    if (counts.files !== this.files || counts.journal !== this.entries || counts.rows > this.rows) return this.damaged();
    if ((counts.others ?? 0) !== this.others) return this.damaged();
    const fault = this.fault ?? (head.hash === this.last.hash ? null : ({ kind: 'broken', seq: head.seq } as const));
    return ok({ header: this.header, head, counts, fault });
  }

  private follow(entry: JournalEntry): void {
    this.entries += 1;
    this.fault ??= checkChain([entry], this.last);
    this.last = { seq: entry.seq, hash: entry.hash };
  }

  private damaged(): Result<never> {
    return refuse('snapshot.damaged', undefined, { line: this.lines });
  }
}

/** A header whose shape is not ours but whose number is higher: a newer program's, not a damaged one. */
function isNewerHeader(text: string): boolean {
  const found = /"format":\s*(\d{1,9})/.exec(text.slice(0, 2000));
  return text.startsWith('{"t":"head"') && found !== null && Number(found[1]) > SNAPSHOT_FORMAT;
}
