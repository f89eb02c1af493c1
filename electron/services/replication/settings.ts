/** Where the stream is and as whom this desk speaks to it: one file of the data folder, sealed by the system where it can; in none of the copies. */
import path from 'node:path';
import { serverSchema } from '@shared/ipc/replication';
import { z } from 'zod';
import type { Guard } from '../desk-key-file';
import type { Disk } from '../disk/disk';
import { readOwn, writeWhole } from '../disk/whole-file';

const NAME = 'replication.json';
const MOST_BYTES = 1_048_576;

const stored = z.object({
  on: z.boolean(),
  servers: z.array(serverSchema).min(1).max(5),
  user: z.string(),
  password: z.string(),
  creds: z.string(),
  ca: z.string(),
});
export type StoredSettings = z.output<typeof stored>;

const fileSchema = z.union([
  z.object({ v: z.literal(1), sealed: z.string().regex(/^[A-Za-z0-9+/=]+$/) }),
  z.object({ v: z.literal(1), plain: stored }),
]);

export interface FoundSettings {
  /** `none`: never set up, or a file that is none of ours. `shut`: sealed for another user or computer. */
  readonly state: 'none' | 'open' | 'shut';
  readonly settings: StoredSettings | null;
  readonly kept: 'none' | 'system' | 'folder';
}

export interface SettingsFile {
  /** @throws the file system's error: what cannot be read is not taken for what is not there */
  read(): Promise<FoundSettings>;
  /** Whole or not at all. @throws the file system's error */
  write(settings: StoredSettings): Promise<void>;
}

export function makeSettingsFile(disk: Disk, data: string, guard: Guard): SettingsFile {
  const file = path.join(data, NAME);
  return {
    read: async () => {
      const found = fileSchema.safeParse(jsonOf((await readOwn(disk, file, MOST_BYTES))?.toString('utf8') ?? ''));
      if (!found.success) return { state: 'none', settings: null, kept: 'none' };
      if ('plain' in found.data) return { state: 'open', settings: found.data.plain, kept: 'folder' };
      try {
        const { text } = await guard.open(Buffer.from(found.data.sealed, 'base64'));
        return { state: 'open', settings: stored.parse(jsonOf(text)), kept: 'system' };
      } catch {
        return { state: 'shut', settings: null, kept: 'system' };
      }
    },
    write: async (settings) => {
      const sealed = await guard.seal(JSON.stringify(settings)).catch(() => null);
      const content = sealed === null ? { v: 1, plain: settings } : { v: 1, sealed: sealed.toString('base64') };
      await writeWhole(disk, file, Buffer.from(`${JSON.stringify(content)}\n`, 'utf8'));
    },
  };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

/** Records of residents never go over a wire as they are: only a server on this computer, without certificates of its own, may go without TLS. */
export function needsTls({ servers, ca }: Pick<StoredSettings, 'servers' | 'ca'>): boolean {
  return ca !== '' || !servers.every((server) => LOOPBACK.test(server));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
