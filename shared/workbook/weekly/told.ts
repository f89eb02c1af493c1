/** What a weekly file that was handed over had read of the journals, and so what head office was told by it (EX-4, BY-14). */
import { addDays, type Instant, isoWeek, weekRange } from '../../base/time';
import { asText, type FieldValue, type RowsValue } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';

export interface HandedFile {
  /** When the records were read. */
  readonly readAt: Instant;
  /** Chain → number of its last entry that the file had read; null: nobody noted it, the time alone says. */
  readonly upTo: Readonly<Record<string, number>> | null;
}

/** Where an entry stands. */
export interface EntryPlace {
  /** Hash of the first entry of its journal. */
  readonly chain: string;
  readonly seq: number;
  readonly at: Instant;
}

/** How far the file of a report had read each journal; null where nobody noted it. */
export function handedUpTo({ data }: Pick<Row, 'data'>): HandedFile['upTo'] {
  return upToOf(data['upTo']);
}

function upToOf(lines: FieldValue | undefined): HandedFile['upTo'] {
  if (!Array.isArray(lines) || lines.length === 0) return null;
  return Object.fromEntries((lines as RowsValue).map(({ chain, seq }) => [String(chain), Number(seq)]));
}

/** For each week that was handed over its newest handed-over file. */
export function handedFiles(reports: readonly Row[]): ReadonlyMap<string, HandedFile> {
  const files = new Map<string, HandedFile>();
  for (const { state, at: readAt, data } of reports) {
    const week = asText(data['week']);
    if (state === 'handed' && readAt > (files.get(week)?.readAt ?? '')) files.set(week, { readAt, upTo: handedUpTo({ data }) });
  }
  return files;
}

/** Whether the entry was there when the file was made. */
export function hadRead({ readAt, upTo }: HandedFile, { chain, seq, at }: EntryPlace): boolean {
  return upTo === null ? at <= readAt : seq <= (upTo[chain] ?? 0);
}

/**
 * Whether the workbook of `week` is the one that tells an entry of an earlier week: each file from the entry's own week on was handed over without
 * it. Where one of them was not handed over, or is handed over anew, that one tells it.
 */
export function isLateFor(week: string, entry: EntryPlace, handed: ReadonlyMap<string, HandedFile>): boolean {
  const own = isoWeek(entry.at.slice(0, 10));
  for (let before = weekBefore(week); before >= own; before = weekBefore(before)) {
    const file = handed.get(before);
    if (!file || hadRead(file, entry)) return false;
  }
  return own < week;
}

/** `2026-W46` for `2026-W47`. */
export function weekBefore(week: string): string {
  return isoWeek(addDays(weekRange(week).from, -1));
}
