/**
 * Where the data lie: where the environment says, in a folder beside the program (a stick), or where the system keeps such things.
 *
 * Asked before Electron is ready, hence at once and without the interface of the disk.
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TEMPORARY } from '../disk/whole-file';

/** Whoever wants the data on the stick makes this folder beside the program's own: an update replaces that one and never this. */
export const BESIDE = 'deskbook-data';

export interface Program {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly packaged: boolean;
  /** The executable, as Electron names it. */
  readonly exe: string;
}

export interface DataFolder {
  /** Absolute. */
  readonly folder: string;
  /** It goes where the program goes; when it cannot be written, nothing may be put elsewhere instead. */
  readonly beside: boolean;
}

/** null: the system's own place. An AppImage is one file, so the folder lies beside that. */
export function chosenData({ env, packaged, exe }: Program): DataFolder | null {
  const named = env['DESKBOOK_USER_DATA'];
  if (named) return { folder: path.resolve(named), beside: false };
  if (!packaged) return null;
  const image = env['APPIMAGE'];
  const folder = path.join(image ? path.dirname(image) : path.dirname(path.dirname(exe)), BESIDE);
  return isFolder(folder) ? { folder, beside: true } : null;
}

/** Whether a file can be made in a folder. A probe that a virus scanner holds on to is removed later, as any temporary file. */
export function isWritable(folder: string): boolean {
  const probe = path.join(folder, `.probe-${process.pid}${TEMPORARY}`);
  let isMade = false;
  try {
    rmSync(probe, { force: true });
    writeFileSync(probe, '', { flag: 'wx' });
    isMade = true;
    rmSync(probe, { force: true });
  } catch {
    return isMade;
  }
  return isMade;
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
