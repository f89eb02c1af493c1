/** The main process's own services on a simulated disk, and the window's own road to them. */
import path from 'node:path';
import { makeElectronVault } from '@renderer/host/electron-vault';
import type { Vault } from '@renderer/host/vault';
import type { Channel } from '@shared/ipc/channels';
import type { Disk } from '../../electron/services/disk/disk';
import { diskCode } from '../../electron/services/disk-code';
import { type ExpectedNotes, makeExpectedNotes } from '../../electron/services/expected-notes';
import { type FileStore, makeFileStore } from '../../electron/services/file-store';
import { type JournalFiles, makeJournalFiles } from '../../electron/services/journal-file';
import { makeSnapshotStore, type SnapshotStore } from '../../electron/services/snapshot-store';

export const DATA = '/data';
export const JOURNAL = path.join(DATA, 'journal');
export const SNAPSHOTS = path.join(DATA, 'snapshots');

export interface Services {
  readonly journal: JournalFiles;
  readonly files: FileStore;
  readonly notes: ExpectedNotes;
  readonly snapshots: SnapshotStore;
  /** What the window holds in its hands. */
  readonly vault: Vault;
}

/** A main process that has just started: it knows nothing but what lies on the disk. */
export function startServices(disk: Disk): Services {
  const journal = makeJournalFiles(disk, JOURNAL);
  const files = makeFileStore(disk, path.join(JOURNAL, 'files'));
  const notes = makeExpectedNotes(disk, [DATA, JOURNAL]);
  const snapshots = makeSnapshotStore(disk, SNAPSHOTS);
  const vault = makeElectronVault((async (channel: Channel, args: never) => {
    try {
      return { ok: true, value: await carryOut({ journal, notes }, channel, args) };
    } catch (error) {
      return { ok: false, code: diskCode(error) ?? 'failed', message: String(error) };
    }
  }) as Parameters<typeof makeElectronVault>[0]);
  return { journal, files, notes, snapshots, vault };
}

interface JournalArgs {
  readonly site: string;
  readonly desk: string;
  readonly lines: readonly string[];
  readonly begins?: boolean;
}

function carryOut({ journal, notes }: Pick<Services, 'journal' | 'notes'>, channel: Channel, args: JournalArgs): Promise<unknown> {
  if (channel === 'appendJournal') return journal.append(args.site, args.desk, args.lines, args.begins);
  if (channel === 'readJournalHead') return journal.head(args.site, args.desk);
  if (channel === 'readExpected') return notes.read();
  throw new Error(`the simulator has no ${channel}`);
}
