/** Walks a snapshot's lines in order and says at the end whether they were whole: for reading back, for a look into it, for restoring. */
import type { SnapshotLine } from '@shared/backup/format';
import { type BackupLimits, USUAL_LIMITS } from '@shared/backup/limits';
import type { ClearHeader } from '@shared/backup/pack';
import { SnapshotStory, type StoryEnd } from '@shared/backup/story';
import type { Opener } from './snapshot-key';
import { expectSameCopy, FileRefused, type ReadBytes, refusedLine, unpack } from './snapshot-unpack';
import { registerVersions, storesVersion } from './snapshot-write';

export interface SnapshotRead extends StoryEnd {
  readonly clear: ClearHeader;
  /** Lines, and letters in them, as `writeSnapshot` counted them. */
  readonly lines: number;
  readonly letters: number;
}

export interface ReadOptions {
  readonly opener: Opener;
  /** Length of the file, for the progress; 0 = not known. */
  readonly bytes: number;
  readonly onProgress: (done: number) => void;
  readonly limits?: BackupLimits;
}

/**
 * Hands on the lines in batches, each whole before the next.
 * @throws FileRefused why it cannot be read; what was handed on until then must not be used
 */
export async function readSnapshot(
  read: ReadBytes,
  { opener, bytes, onProgress, limits = USUAL_LIMITS }: ReadOptions,
  take: (lines: readonly SnapshotLine[]) => Promise<void>,
): Promise<SnapshotRead> {
  const file = await unpack(read, opener, limits);
  const story = new SnapshotStory({ schema: storesVersion(), versions: registerVersions() });
  let letters = 0;
  for await (const texts of file.lines) {
    const lines: SnapshotLine[] = [];
    for (const text of texts) {
      const line = story.take(text);
      if (!line.ok) throw await refusedLine(line.error, file.lines);
      lines.push(line.value);
      letters += text.length + 1;
    }
    await take(lines);
    if (bytes > 0) onProgress(Math.min(1, file.read() / bytes));
  }
  const end = story.close();
  if (!end.ok) throw new FileRefused(end.error);
  expectSameCopy(file.clear, end.value.header, 'snapshot.damaged');
  return { ...end.value, clear: file.clear, lines: story.read, letters };
}
