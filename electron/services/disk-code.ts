/** Turns an error of the file system into the few cases a person can do something about. */
import type { DiskCode } from '@shared/ipc/envelope';

const CODES: Readonly<Record<string, DiskCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
};

/** The case an error stands for; null when it is not an error of the file system at all. */
export function diskCode(error: unknown): DiskCode | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (!('syscall' in error)) return null;
  // Too large to be read says nothing about the disk's room.
  if (error.code === 'EFBIG' && error.syscall === 'read') return 'disk-error';
  return CODES[error.code] ?? 'disk-error';
}
