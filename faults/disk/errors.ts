/** Errors as a file system reports them. */

export type DiskErrorCode = 'EIO' | 'ENOSPC' | 'EPERM' | 'EACCES' | 'ENOENT' | 'EEXIST' | 'EROFS' | 'ENODEV' | 'EISDIR' | 'ENOTDIR';

/** An error with `code` and `syscall`, as Node throws it. */
export function diskError(code: DiskErrorCode, syscall: string, file: string): Error {
  return Object.assign(new Error(`${code}: simulated, ${syscall} '${file}'`), { code, syscall, path: file });
}

/** The power is off: nothing that is asked of the disk from now on happens. */
export class PowerOff extends Error {
  constructor() {
    super('the power is off');
  }
}
