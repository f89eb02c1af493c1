/** Reads an archive from its first to its last byte, and hands its records on. */
import { type ArchiveEnd, type ArchiveLine, ArchiveStory } from '@shared/backup/archive';
import { USUAL_LIMITS } from '@shared/backup/limits';
import type { Row } from '@shared/registers/contract/row';
import { rowDigest } from '@shared/registers/contract/row-digest';
import type { ReadOptions } from './snapshot-read';
import { expectSameCopy, FileRefused, type ReadBytes, refusedLine, unpack } from './snapshot-unpack';
import { registerVersions, storesVersion } from './snapshot-write';

/** A record that the archive has, by its digest: what `archive.remove` is given. */
export interface ArchivedItem {
  readonly id: string;
  readonly digest: string;
  /** Digests of its files. */
  readonly files: readonly string[];
}

export interface ArchiveRead extends ArchiveEnd {
  readonly items: readonly ArchivedItem[];
}

/** A line, and whether it only stands beside the archived records. */
export interface ReadLine {
  readonly line: ArchiveLine;
  readonly beside: boolean;
}

/**
 * Hands on the lines in batches; what comes back is true only when the file was whole to its last byte.
 * @throws FileRefused why it cannot be read; what was handed on until then must not be used
 */
export async function readArchive(
  read: ReadBytes,
  { opener, bytes, onProgress, limits = USUAL_LIMITS }: ReadOptions,
  take: (lines: readonly ReadLine[]) => Promise<void>,
): Promise<ArchiveRead> {
  const file = await unpack(read, opener, limits);
  const story = new ArchiveStory({ schema: storesVersion(), versions: registerVersions() });
  const items: ArchivedItem[] = [];
  for await (const texts of file.lines) {
    const lines: ReadLine[] = [];
    for (const text of texts) {
      const line = story.take(text);
      if (!line.ok) throw await refusedLine(line.error, file.lines);
      lines.push({ line: line.value, beside: story.isBeside });
    }
    for (const { line, beside } of lines) if (!beside && line.t === 'put' && line.s === 'rows') items.push(itemOf(line.v as Row));
    await take(lines);
    if (bytes > 0) onProgress(Math.min(1, file.read() / bytes));
  }
  const end = story.close();
  if (!end.ok) throw new FileRefused(end.error);
  expectSameCopy(file.clear, end.value.header, 'archive.damaged');
  return { ...end.value, items };
}

function itemOf(row: Row): ArchivedItem {
  return { id: row.id, digest: rowDigest(row), files: row.files.map(({ hash }) => hash) };
}
