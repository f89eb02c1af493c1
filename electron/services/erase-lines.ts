/** Takes values out of a journal file (PIPL 47): every entry stays as it was sealed, and the old file is only replaced by one that reads back so. */
import { createHash } from 'node:crypto';
import { lineWithout } from '@shared/journal/erased';
import type { Disk, DiskFile } from './disk/disk';
import { eachPiece, replaceFile, unlike, withFile, writeAll } from './disk/whole-file';

/**
 * @param end after its last whole line; what lies behind it is left out
 * @param digests of the values that go
 * @returns how many went, and where the file ends now; a file that has none of them is not touched
 * @throws the file system's error; the file is then as it was
 */
export async function eraseLines(
  disk: Disk,
  file: string,
  end: number,
  digests: ReadonlySet<string>,
): Promise<{ readonly gone: number; readonly end: number }> {
  const first = await withFile(disk, file, 'read', (open) => walk(open, end, digests));
  if (first.gone === 0) return { gone: 0, end };
  let length = 0;
  await replaceFile(
    disk,
    file,
    async (anew) => {
      await withFile(disk, file, 'read', (old) =>
        walk(old, end, digests, async (lines) => {
          await writeAll(anew, lines, length);
          length += lines.length;
        }),
      );
    },
    async (anew) => {
      const again = await walk(anew, length, digests);
      if ((await anew.size()) !== length || again.gone > 0 || again.entries !== first.entries) throw unlike();
    },
  );
  return { gone: first.gone, end: length };
}

interface Walked {
  readonly gone: number;
  /** SHA-256 over what the lines are without the values. */
  readonly entries: string;
}

/** Hands on the lines without the values, some at a time. */
async function walk(
  open: DiskFile,
  end: number,
  digests: ReadonlySet<string>,
  put: (lines: Buffer) => Promise<void> = async () => undefined,
): Promise<Walked> {
  const hash = createHash('sha256');
  let gone = 0;
  let rest = Buffer.alloc(0);
  await eachPiece(open, 0, end, async (piece) => {
    const bytes = Buffer.concat([rest, piece]);
    const stop = bytes.lastIndexOf(10) + 1;
    rest = Buffer.from(bytes.subarray(stop));
    if (stop === 0) return;
    const lines = bytes
      .subarray(0, stop - 1)
      .toString('utf8')
      .split('\n')
      .map((text) => lineWithout(text, digests));
    gone += lines.reduce((sum, line) => sum + line.gone, 0);
    const left = Buffer.from(lines.map(({ text }) => `${text}\n`).join(''), 'utf8');
    hash.update(left);
    await put(left);
  });
  return { gone, entries: hash.digest('hex') };
}
