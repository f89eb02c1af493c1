/** What is done before Chromium opens the data folder, in this order. No step's failure keeps the desk from starting: the log and the report say so. */
import type { StartReport } from '@shared/ipc/vault';
import { checkDatabases } from '../database/check';
import { trimDatabases } from '../database/tail';
import type { Disk } from '../disk/disk';
import { diskCode } from '../disk-code';
import { type Log, messageOf } from '../log-file';
import { copyBeforeOpen } from './before-open';
import { knownWhole } from './copy-slots';
import { removeLeftovers } from './leftovers';

export interface Places {
  readonly disk: Disk;
  /** The data folder. */
  readonly data: string;
  /** Chromium's profile: databases lie in `<storage>/IndexedDB`. */
  readonly storage: string;
  readonly log: Log;
}

/** Damage code for what could not be looked at: locked, or not ours to read. It is no damage, and nothing may be deleted for it. */
export const BUSY = 'busy';

type Found = { -readonly [Key in keyof StartReport]: StartReport[Key] };

/** Must run after the single-instance lock and before any window. Never throws. @param lastApp program that last opened the folder, '' = none */
export async function prepare(places: Places, lastApp: string): Promise<StartReport> {
  const { disk, data, storage, log } = places;
  let looked = false;
  const found: Found = { trimmed: [], backend: 'none', damage: [], copied: null, copySkipped: '', lastApp };

  const steps: readonly (readonly [name: string, run: () => Promise<void>, failed?: () => void])[] = [
    ['leftovers', async () => void (await removeLeftovers(disk, data))],
    [
      'trim',
      async () => {
        found.trimmed = [...(await trimDatabases(disk, storage))];
        if (found.trimmed.some(({ cut }) => !cut)) found.damage = ['leveldb.log'];
      },
    ],
    [
      'check',
      async () => {
        const known = await knownWhole(disk, data);
        const { backend, damage } = await checkDatabases(disk, storage, (name) => known.get(name));
        looked = true;
        Object.assign(found, { backend, damage: [...found.damage, ...damage] });
      },
    ],
    [
      'copy',
      async () => {
        const damaged = found.damage.some((code) => code !== BUSY);
        const state = damaged ? 'damaged' : looked ? 'sound' : 'unsure';
        const { copied, skipped } = await copyBeforeOpen(disk, storage, data, state);
        Object.assign(found, { copied, copySkipped: skipped });
      },
      () => void (found.copySkipped = 'failed'),
    ],
  ];
  for (const [name, run, failed] of steps) {
    try {
      await run();
    } catch (error) {
      failed?.();
      if (isBusy(error) && !found.damage.includes(BUSY)) found.damage = [...found.damage, BUSY];
      log('error', `before opening, ${name}: ${messageOf(error)}`);
    }
  }
  for (const { file, from, to, cut } of found.trimmed) {
    log('error', `database log ${file}: ${cut ? 'cut' : 'damaged in the middle, left alone'}, whole up to ${to} of ${from} bytes`);
  }
  if (found.damage.length > 0) log('error', `before opening, damage: ${found.damage.join(' ')}`);
  return found;
}

function isBusy(error: unknown): boolean {
  const code = diskCode(error);
  return code === 'in-use' || code === 'denied';
}
