/**
 * What an archive file (`.dbarc`, RET-1) holds, line by line, packed like a snapshot: header, what the register was called and what its fields
 * mean, the records of one register and year, their journal and values, their files, the records they are linked to, and a sum over it all.
 */
import { z } from 'zod';
import { type RunningHash, runningSha256 } from '../base/hash';
import { ok, type Result, refuse } from '../base/result';
import type { Text } from '../base/text';
import type { Instant } from '../base/time';
import type { AnyDefinition, State } from '../registers/contract/definition';
import type { Fields } from '../registers/contract/fields';
import type { SnapshotHeader, SnapshotLine } from './format';
import { readSnapshotLine, writeSnapshotLine } from './lines';
import { newerRefusal, type Readable } from './story';

/** The register as it was described then: what a later program needs to show a field that it no longer knows. */
export interface StoredDefinition {
  readonly id: string;
  readonly title: Text;
  readonly one: Text;
  readonly version: number;
  readonly fields: Fields;
  readonly states: Readonly<Record<string, State>>;
}

export interface ArchiveAbout {
  readonly year: number;
  readonly definition: StoredDefinition;
  /** Names by staff id of those who stand in records and history. */
  readonly people: Readonly<Record<string, string>>;
}

export interface ArchiveCounts {
  readonly rows: number;
  /** Records of other books, or of this one in other years, that belong to them; they are shown beside them and not removed by this archive. */
  readonly near: number;
  readonly journal: number;
  readonly values: number;
  readonly files: number;
}

export interface ArchiveSum extends ArchiveCounts {
  readonly t: 'sum';
  /** SHA-256 over all lines before it, hex. */
  readonly digest: string;
}

export type ArchiveLine =
  | Extract<SnapshotLine, { readonly t: 'head' | 'put' | 'file' }>
  | { readonly t: 'about'; readonly about: ArchiveAbout }
  /** From here on records stand beside the archived ones. */
  | { readonly t: 'near' }
  | ArchiveSum;

const label = z.object({ zh: z.string(), en: z.string() });
const count = z.int().nonnegative();
const own = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('about'),
    about: z.object({
      year: z.int(),
      definition: z.object({
        id: z.string().min(1),
        title: label,
        one: label,
        version: z.int().positive(),
        fields: z.record(z.string(), z.looseObject({ kind: z.string(), label })),
        states: z.record(z.string(), z.looseObject({ label })),
      }),
      people: z.record(z.string(), z.string()),
    }),
  }),
  z.object({ t: z.literal('near') }),
  z.object({
    t: z.literal('sum'),
    rows: count,
    near: count,
    journal: count,
    values: count,
    files: count,
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  }),
]);

export function storedDefinition({ id, title, one, version, fields, states }: AnyDefinition): StoredDefinition {
  return { id, title, one, version, fields, states };
}

/** `S1-main_20261122T140500_visitors-2024.dbarc` tells site, desk, time of making, register and year. */
export function archiveName(site: string, desk: string, register: string, year: number, at: Instant): string {
  return `${site}-${desk || 'main'}_${at.slice(0, 19).replaceAll(/[-:]/g, '')}_${register}-${year}.dbarc`;
}

/** Writes lines one after another and keeps the sum. */
export class ArchiveWriter {
  private readonly hash: RunningHash = runningSha256();
  private readonly counts = { rows: 0, near: 0, journal: 0, values: 0, files: 0 };
  private beside = false;

  /** The line with its break. */
  line(line: Exclude<ArchiveLine, ArchiveSum>): string {
    const text = line.t === 'about' || line.t === 'near' ? `${JSON.stringify(line)}\n` : writeSnapshotLine(line);
    this.hash.update(text);
    if (line.t === 'near') this.beside = true;
    countLine(line, this.beside, this.counts);
    return text;
  }

  /** The last line, and what it says. */
  end(): { readonly text: string; readonly sum: ArchiveSum } {
    const sum: ArchiveSum = { t: 'sum', ...this.counts, digest: this.hash.hex() };
    return { text: `${JSON.stringify(sum)}\n`, sum };
  }
}

type Counting = { -readonly [K in keyof ArchiveCounts]: number };

function countLine(line: ArchiveLine, beside: boolean, counts: Counting): void {
  if (line.t === 'file' && line.last) counts.files += 1;
  if (line.t !== 'put') return;
  if (line.s === 'rows') counts[beside ? 'near' : 'rows'] += 1;
  if (line.s === 'journal') counts.journal += 1;
  if (line.s === 'values') counts.values += 1;
}

export interface ArchiveEnd {
  readonly header: SnapshotHeader;
  readonly about: ArchiveAbout;
  readonly sum: ArchiveSum;
}

/** Watches the order and the sum of an archive's lines while they are read; whatever does not fit is refused. */
export class ArchiveStory {
  private readonly mine: Readable;
  private readonly hash: RunningHash = runningSha256();
  private readonly counts = { rows: 0, near: 0, journal: 0, values: 0, files: 0 };
  private header: SnapshotHeader | null = null;
  private about: ArchiveAbout | null = null;
  private sum: ArchiveSum | null = null;
  private beside = false;
  private lines = 0;

  constructor(mine: Readable) {
    this.mine = mine;
  }

  /** True once records stand there that are only shown beside the archived ones. */
  get isBeside(): boolean {
    return this.beside;
  }

  /** The next line without its break. Refusals: `archive.damaged` (param `line`), `archive.not` (a snapshot), `archive.newer`. */
  take(text: string): Result<ArchiveLine> {
    this.lines += 1;
    const found = this.sum ? null : readArchiveLine(text);
    if (!found) return this.damaged();
    if (found.t === 'sum') {
      this.sum = found;
      return found.digest === this.hash.hex() ? ok(found) : this.damaged();
    }
    this.hash.update(`${text}\n`);
    if ((found.t === 'head') !== (this.lines === 1) || (found.t === 'about') !== (this.lines === 2)) return this.damaged();
    if (found.t === 'head') return this.begin(found.head, found);
    if (found.t === 'about') this.about = found.about;
    if (found.t === 'near') this.beside = true;
    countLine(found, this.beside, this.counts);
    return ok(found);
  }

  /** Called at the end of the file: `archive.cut` when the sum is missing, `archive.damaged` when it counts otherwise. */
  close(): Result<ArchiveEnd> {
    if (!this.header || !this.about || !this.sum) return refuse('archive.cut');
    const { sum, counts } = this;
    const keys = ['rows', 'near', 'journal', 'values', 'files'] as const;
    if (keys.some((key) => counts[key] !== sum[key])) return this.damaged();
    return ok({ header: this.header, about: this.about, sum });
  }

  private begin(header: SnapshotHeader, line: ArchiveLine): Result<ArchiveLine> {
    if (header.kind !== 'archive') return refuse('archive.not');
    const newer = newerRefusal(header, this.mine);
    if (newer) return refuse('archive.newer', undefined, { app: header.app });
    this.header = header;
    return ok(line);
  }

  private damaged(): Result<never> {
    return refuse('archive.damaged', undefined, { line: this.lines });
  }
}

/** null: it is none. */
function readArchiveLine(text: string): ArchiveLine | null {
  try {
    const found: unknown = JSON.parse(text);
    if (own.safeParse(found).success) return found as ArchiveLine;
  } catch {
    return null;
  }
  const line = readSnapshotLine(text);
  return line.ok && (line.value.t === 'head' || line.value.t === 'put' || line.value.t === 'file') ? line.value : null;
}
