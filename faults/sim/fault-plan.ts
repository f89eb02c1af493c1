/** Which calls of a seed fail, and how: rare errors of every kind, and at most one power cut in the middle of a call. */
import type { Random } from '@shared/demo/random';
import type { Fault, Faults } from '../disk/fake-disk';

const KINDS: Readonly<Record<string, readonly Fault[]>> = {
  open: ['EIO', 'EPERM'],
  read: ['EIO'],
  write: ['short', 'short', 'EIO', 'ENOSPC'],
  sync: ['EIO'],
  truncate: ['EIO'],
  rename: ['EPERM', 'EIO'],
  syncFolder: ['EIO'],
  remove: ['EPERM'],
  makeFolder: ['EIO'],
};

/** `share` of the calls fails; number `offAt` is the last one (0 = none is). What is written to temporary files may rot. */
export function faultPlan(random: Random, share: number, offAt: number): Faults {
  return (call, name, file) => {
    if (call === offAt) return 'off';
    if (share === 0 || !random.chance(share)) return null;
    if (name === 'write' && file.endsWith('.tmp') && random.chance(0.3)) return 'rot';
    const kinds = KINDS[name];
    return kinds ? random.pick(kinds) : null;
  };
}
