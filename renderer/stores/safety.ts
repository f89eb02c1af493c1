/** What is known about the safety of the records (BY-12): told by whoever finds it out, read by the trust light and 数据安全. */
import type { Instant } from '@shared/base/time';
import type { JournalFacts, RehearsalFacts, SnapshotFacts, TrustFacts } from '@shared/rules/trust/facts';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** What cannot be looked up again after a restart; a machine that forgets it says "never", which errs on the safe side. */
type Kept = Pick<SafetyFacts, 'since' | 'downloadedAt' | 'sheets'> & Pick<Safety, 'verified' | 'pads'>;

/** All but which host, which database, and what the host knows of its folder. */
export type SafetyFacts = Omit<TrustFacts, 'host' | 'demo' | 'folder'>;

export interface Safety extends SafetyFacts {
  /** Name of the newest snapshot that was read back and counted. */
  readonly verified: string;
  /** Number of each sheet printed for a power cut → its register; the newest ones. */
  readonly pads: Readonly<Record<string, string>>;
  /** The journal file's state after each save. */
  setJournal(journal: JournalFacts): void;
  /** A snapshot was made: the newest one from now on. */
  snapshotMade(made: Pick<SnapshotFacts, 'name' | 'at' | 'bytes' | 'verified'>): void;
  /** A snapshot could not be made: `trouble` is a code; the last good one stays known. */
  snapshotFailed(trouble: string): void;
  /** A snapshot was restored beside the live data and compared; the database remembers it (`safety.lastTest`). */
  rehearsed(rehearsal: RehearsalFacts): void;
  /** Sheets for a power cut were printed; `at` '' = without the list, which is what grows old. */
  sheetsPrinted(at: Instant, pads: Readonly<Record<string, string>>): void;
  /** Anything else that was looked up. */
  learn(facts: Partial<SafetyFacts>): void;
}

/** Numbers of sheets printed longer ago are typed by hand with their register. */
const MOST_PADS = 300;

const NOTHING: SafetyFacts = {
  database: 'open',
  journal: { waiting: 0, trouble: '', fileKept: null, newFile: false },
  noteTrouble: '',
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
  recovery: 'unknown',
  deskKey: '',
  stream: null,
};

export const useSafety = create<Safety>()(
  persist<Safety, [], [], Kept>(
    (set) => ({
      ...NOTHING,
      verified: '',
      pads: {},
      setJournal: (journal) => set({ journal }),
      snapshotMade: (made) =>
        set(({ snapshot, verified }) => ({
          snapshot: { ...made, trouble: '', count: snapshot.count + (made.name === snapshot.name ? 0 : 1) },
          verified: made.verified ? made.name : verified,
        })),
      snapshotFailed: (trouble) => set(({ snapshot }) => ({ snapshot: { ...snapshot, trouble } })),
      rehearsed: (rehearsal) => set({ rehearsal }),
      sheetsPrinted: (at, printed) =>
        set(({ pads, sheets }) => ({
          pads: Object.fromEntries([...Object.entries(pads), ...Object.entries(printed)].slice(-MOST_PADS)),
          sheets: at === '' ? sheets : { ...sheets, at },
        })),
      learn: (facts) => set(facts),
    }),
    {
      name: 'deskbook.safety',
      version: 1,
      partialize: ({ since, downloadedAt, sheets, verified, pads }) => ({
        since,
        downloadedAt,
        sheets,
        verified,
        pads,
      }),
    },
  ),
);
