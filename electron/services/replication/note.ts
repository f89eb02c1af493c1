/** The note of how far the stream is known: in memory, and on the disk soon after it changed. */
import type { Disk } from '../disk/disk';
import { type Log, messageOf } from '../log-file';
import { type Position, readPosition, startOf, writePosition } from './position';

const SAVE_MS = 500;

export interface Note {
  position: Position;
  /** Reads the note of this site, '' = of whichever it is. */
  load(site: string): Promise<void>;
  /** Writes it in a moment; what changes meanwhile goes along. */
  saveSoon(): void;
  /** Writes it now; a fault is told to the log only, for the note may be lost. */
  saveNow(): Promise<void>;
  /** Writes it now. @throws the file system's error */
  keep(): Promise<void>;
  /** Writes it now and nothing later. */
  end(): Promise<void>;
}

export function makeNote(disk: Disk, data: string, later: (ms: number, run: () => void) => () => void, log: Log): Note {
  let saving: (() => void) | null = null;
  const note: Note = {
    position: startOf(''),
    load: async (site) => {
      note.position = await readPosition(disk, data, site);
    },
    saveSoon: () => {
      saving ??= later(SAVE_MS, () => {
        saving = null;
        void note.saveNow();
      });
    },
    saveNow: async () => {
      if (note.position.site !== '') await note.keep().catch((error: unknown) => log('error', `position: ${messageOf(error)}`));
    },
    keep: () => writePosition(disk, data, note.position),
    end: async () => {
      saving?.();
      saving = null;
      await note.saveNow();
    },
  };
  return note;
}
