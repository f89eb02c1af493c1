/**
 * A model of the database: a log of commits. A strict commit is on the disk when it answers; a relaxed one may be gone after a power cut.
 * It may also vanish as a whole or go back to an earlier commit, without a word, as Chromium's does (LevelDB's torn log, SQLite's roll-back).
 */
import type { Deskbook } from '@renderer/db/database';
import type { Random } from '@shared/demo/random';
import type { JournalEntry, PersonalValue } from '@shared/journal/entry';
import type { JournalLine } from '@shared/journal/line';
import { type Head, START } from './story';

export class FakeDatabase {
  private entries: JournalEntry[] = [];
  private readonly values = new Map<string, PersonalValue>();
  /** Entries after each commit, so that it can go back to one. */
  private marks: number[] = [];
  private safe = 0;
  /** False = the guard `strict` is taken away. */
  strict = true;

  get head(): Head {
    return this.entries.at(-1) ?? START;
  }

  get length(): number {
    return this.entries.length;
  }

  all(): readonly JournalEntry[] {
    return this.entries;
  }

  valueOf(digest: string): PersonalValue | undefined {
    return this.values.get(digest);
  }

  commit(lines: readonly JournalLine[]): void {
    for (const { entry, values } of lines) {
      this.entries.push(entry);
      for (const value of values) this.values.set(value.d, value);
    }
    this.marks.push(this.entries.length);
    if (this.strict) this.safe = this.entries.length;
  }

  /** Power is cut: what was not flushed may be gone, whole commits at a time. */
  cut(random: Random): void {
    const possible = this.marks.filter((mark) => mark >= this.safe);
    this.keep(possible.length === 0 ? this.safe : random.pick([this.safe, ...possible]));
  }

  /** Everything is gone, and the next start finds a new, empty database. */
  vanish(): void {
    this.keep(0);
  }

  /** It is what it was some commits ago. */
  goBack(random: Random): void {
    this.keep(random.pick([0, ...this.marks]));
  }

  /** Written anew from lines: what a rebuild ends with. */
  replace(lines: readonly JournalLine[]): void {
    this.keep(0);
    this.commit(lines);
    this.safe = this.entries.length;
  }

  /** The little of Dexie's handle that the journal keeper asks for. */
  asDeskbook(): Deskbook {
    const journal = {
      count: async () => this.entries.length,
      get: async (seq: number) => this.entries[seq - 1],
      orderBy: () => ({ last: async () => this.entries.at(-1) }),
      where: () => ({
        above: (seq: number) => ({
          first: async () => this.entries[seq],
          limit: (most: number) => ({ toArray: async () => this.entries.slice(seq, seq + most) }),
        }),
      }),
    };
    const values = { bulkGet: async (digests: readonly string[]) => digests.map((digest) => this.values.get(digest)) };
    // No journal file was ever given up here.
    const settings = { get: async () => undefined };
    return { journal, values, settings } as unknown as Deskbook;
  }

  private keep(entries: number): void {
    this.entries = this.entries.slice(0, entries);
    this.marks = this.marks.filter((mark) => mark <= entries);
    this.safe = Math.min(this.safe, entries);
    const named = new Set(this.entries.flatMap(({ changes }) => changes.map(({ to }) => (to as { d?: string } | null)?.d)));
    for (const digest of this.values.keys()) if (!named.has(digest)) this.values.delete(digest);
  }
}
