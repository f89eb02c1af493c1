/** What the database must at least hold, noted in two places outside of it: one of them may be damaged or gone. */
import path from 'node:path';
import { makeTurns } from '@shared/base/in-turn';
import { type Expected, expectedSchema } from '@shared/journal/expected';
import type { Disk } from './disk/disk';
import { readOwn, writeWhole } from './disk/whole-file';

const NAME = 'expected.json';
const MOST = 65_536;

export interface ExpectedNotes {
  /** Writes both places, also when the first one fails. @throws the first error */
  note(expected: Expected): Promise<void>;
  /**
   * Of each place that has a readable note.
   * @throws the file system's error when no place answered with a note and one of them could not be read: there may be one all the same
   */
  read(): Promise<readonly Expected[]>;
}

export function makeExpectedNotes(disk: Disk, folders: readonly string[]): ExpectedNotes {
  const inTurn = makeTurns();

  async function write(expected: Expected): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(expected)}\n`, 'utf8');
    const errors: unknown[] = [];
    for (const folder of folders) {
      try {
        await disk.makeFolder(folder);
        await writeWhole(disk, path.join(folder, NAME), bytes);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  return {
    note: (expected) => inTurn(() => write(expected)),
    read: async () => {
      const found: Expected[] = [];
      const errors: unknown[] = [];
      for (const folder of folders) {
        try {
          const note = await readNote(disk, path.join(folder, NAME));
          if (note !== null) found.push(note);
        } catch (error) {
          errors.push(error);
        }
      }
      if (found.length === 0 && errors.length > 0) throw errors[0];
      return found;
    },
  };
}

/** A damaged note says nothing: the other place has one, and the journal file is there as well. @throws the file system's error */
async function readNote(disk: Disk, file: string): Promise<Expected | null> {
  const bytes = await readOwn(disk, file, MOST);
  try {
    const parsed = expectedSchema.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
