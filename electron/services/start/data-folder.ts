/** Where the data lie: where the environment says, in a folder beside the program (a stick), or where the system keeps such things. */
import path from 'node:path';

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

/** null: the system's own place. `isFolder` looks whether there is one. An AppImage is one file, so the folder lies beside that. */
export function chosenData({ env, packaged, exe }: Program, isFolder: (folder: string) => boolean): DataFolder | null {
  const named = env['DESKBOOK_USER_DATA'];
  if (named) return { folder: path.resolve(named), beside: false };
  if (!packaged) return null;
  const image = env['APPIMAGE'];
  const folder = path.join(image ? path.dirname(image) : path.dirname(path.dirname(exe)), BESIDE);
  return isFolder(folder) ? { folder, beside: true } : null;
}
