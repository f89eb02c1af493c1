/** What is known about the safety of the records (BY-12): told by whoever finds it out, read by the trust light and 数据安全. */
import type { JournalFacts, RehearsalFacts, SnapshotFacts, TrustFacts } from '@shared/rules/trust/facts';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** What cannot be looked up again after a restart; a machine that forgets it says "never", which errs on the safe side. */
type Kept = Pick<SafetyFacts, 'rehearsal' | 'since' | 'downloadedAt' | 'sheets'> & { readonly verified: string };

/** All but which host, which database, and what the host knows of its folder. */
export type SafetyFacts = Omit<TrustFacts, 'host' | 'demo' | 'folder'>;

export interface Safety extends SafetyFacts {
  /** Name of the newest snapshot that was read back and counted. */
  readonly verified: string;
  /** The journal file's state after each save. */
  setJournal(journal: JournalFacts): void;
  /** A snapshot was made: the newest one from now on. */
  snapshotMade(made: Pick<SnapshotFacts, 'name' | 'at' | 'bytes' | 'verified'>): void;
  /** A snapshot could not be made: `trouble` is a code; the last good one stays known. */
  snapshotFailed(trouble: string): void;
  /** A snapshot was restored beside the live data and compared. */
  rehearsed(rehearsal: RehearsalFacts): void;
  /** Anything else that was looked up. */
  learn(facts: Partial<SafetyFacts>): void;
}

const NOTHING: SafetyFacts = {
  database: 'open',
  journal: { waiting: 0, trouble: '', fileKept: null, newFile: false },
  second: null,
  snapshot: { at: '', name: '', bytes: 0, verified: false, trouble: '', count: 0 },
  rehearsal: { at: '', ok: false, trouble: '' },
  space: null,
  persisted: 'unknown',
  start: null,
  clock: '',
  since: '',
  downloadedAt: '',
  sheets: { at: '', daily: false },
};

export const useSafety = create<Safety>()(
  persist<Safety, [], [], Kept>(
    (set) => ({
      ...NOTHING,
      verified: '',
      setJournal: (journal) => set({ journal }),
      snapshotMade: (made) =>
        set(({ snapshot, verified }) => ({
          snapshot: { ...made, trouble: '', count: snapshot.count + (made.name === snapshot.name ? 0 : 1) },
          verified: made.verified ? made.name : verified,
        })),
      snapshotFailed: (trouble) => set(({ snapshot }) => ({ snapshot: { ...snapshot, trouble } })),
      rehearsed: (rehearsal) => set({ rehearsal }),
      learn: (facts) => set(facts),
    }),
    {
      name: 'deskbook.safety',
      version: 1,
      partialize: ({ rehearsal, since, downloadedAt, sheets, verified }) => ({ rehearsal, since, downloadedAt, sheets, verified }),
    },
  ),
);
