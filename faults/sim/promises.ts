/** What has been promised to the person so far: the only thing that counts after a crash. */
import type { JournalEntry } from '@shared/journal/entry';

export class Promises {
  /** Entries for which 已保存 stood there with a green light, by number. */
  readonly kept = new Map<number, string>();
  /** Saved while the light was red: in the database, not in the journal file. */
  readonly red = new Map<number, string>();
  readonly snapshots = new Map<string, Buffer>();
  /** What was ever written under a snapshot's name, kept or not. */
  readonly tried = new Map<string, Buffer>();
  readonly files = new Map<string, Buffer>();
  /** Number of the last entry noted. */
  noted = 0;
  /** Of the second folder: the journal as it was when it last said that it has everything. */
  second: Buffer | null = null;

  save(entries: readonly JournalEntry[], light: 'green' | 'red'): void {
    for (const { seq, hash } of entries) (light === 'green' ? this.kept : this.red).set(seq, hash);
    // Whoever sees a green light again knows that what was red has arrived.
    if (light === 'green') {
      for (const [seq, hash] of this.red) this.kept.set(seq, hash);
      this.red.clear();
    }
  }
}
