/** Which folder was chosen for the second copies, and how we know it again: another stick may stand at the same letter. */
import path from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk/disk';
import { readOwn, readWhole, writeWhole } from '../disk/whole-file';

const MOST = 1_048_576;
const COPIES = '前台台账备份';

const grantSchema = z.object({
  /** What the person chose. */
  folder: z.string().min(1),
  /** Site whose copies are there; '' until the first pass. */
  site: z.string(),
  /** Written into the folder as well. */
  id: z.string().min(1),
  okAt: z.number(),
  /** Length of each journal file there when all was up to date. */
  lengths: z.record(z.string(), z.number()),
  /** Snapshots dropped here that still lie there. */
  dropped: z.array(z.string()),
});
export type Grant = z.output<typeof grantSchema>;

const identitySchema = z.object({ kind: z.literal('deskbook-copies'), site: z.string(), id: z.string() });

/** Where the copies of a site lie below the chosen folder. */
export function baseOf(folder: string, site: string): string {
  return path.join(folder, COPIES, site);
}

/** Null when no folder was chosen, and when the note of it cannot be read. */
export async function readGrant(disk: Disk, file: string): Promise<Grant | null> {
  return parse(grantSchema, await readOwn(disk, file, MOST));
}

/** Null forgets the folder; what lies there stays. */
export async function writeGrant(disk: Disk, file: string, grant: Grant | null): Promise<void> {
  if (grant === null) return disk.remove(file);
  await writeWhole(disk, file, Buffer.from(`${JSON.stringify(grant)}\n`, 'utf8'));
}

/** `away`: not there, or a bare folder where the stick used to be. @throws the file system's error */
export async function recognise(disk: Disk, { folder, site, id }: Grant): Promise<'ours' | 'away' | 'other'> {
  const bytes = await readWhole(disk, identityFile(folder, site), MOST);
  if (bytes === null) return 'away';
  const identity = parse(identitySchema, bytes);
  return identity?.site === site && identity.id === id ? 'ours' : 'other';
}

/** Makes the folder for a site, or takes over the one that is there. @returns its id @throws the file system's error */
export async function establish(disk: Disk, folder: string, site: string, newId: () => string): Promise<string> {
  const file = identityFile(folder, site);
  const there = parse(identitySchema, await readWhole(disk, file, MOST));
  if (there?.site === site) return there.id;
  const id = newId();
  await disk.makeFolder(baseOf(folder, site));
  await writeWhole(disk, file, Buffer.from(`${JSON.stringify({ kind: 'deskbook-copies', site, id })}\n`, 'utf8'));
  return id;
}

function identityFile(folder: string, site: string): string {
  return path.join(baseOf(folder, site), 'identity.json');
}

function parse<Schema extends z.ZodType>(schema: Schema, bytes: Buffer | null): z.output<Schema> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
