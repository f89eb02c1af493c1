/** Asks the start script's own finder where Electron's executable is. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The executable's path, or null when it is not on this machine. */
export function electronBinary(root: string): string | null {
  const found = spawnSync(process.execPath, [path.join(root, 'build/electron-binary.mjs')], { encoding: 'utf8' });
  if (found.status !== 0) throw new Error(found.stderr);
  return found.stdout.trim() || null;
}
