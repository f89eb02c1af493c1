/**
 * 读回校验: a workbook is only handed out after it was read back from its bytes and every cell compared (EX-3). The parts are unpacked and held
 * to their checksums; those that name and format the sheets must be as they were made; of the sheets each cell is read and compared.
 */
import { workbookOffset } from '@shared/workbook/cells';
import type { Sheet, Workbook } from '@shared/workbook/model';
import { frameParts, sheetPath } from './parts';
import { type Difference, MOST_DIFFERENCES, SheetScan } from './scan';
import type { ZipPart } from './zip';
import { type ZipEntry, zipEntries } from './zip-directory';
import { unpackBytes, unpackText } from './zip-part';

/** Differences between a signed workbook and the file that was written from it, at most 100; none when all is well. `onRows` is told of rows that were read. */
export async function checkReadBack(
  signed: Workbook,
  bytes: Uint8Array,
  onRows: (rows: number) => void = () => {},
): Promise<readonly Difference[]> {
  const frame = frameParts(signed);
  const names = [...frame.map(({ name }) => name), ...signed.sheets.map((_, index) => sheetPath(index))];
  const entries = zipEntries(bytes) ?? [];
  const found = entries.map(({ name }) => name);
  const differences: Difference[] = [];
  if (found.join() !== names.join()) return [whole('', names.join(), found.join())];
  for (const [index, entry] of entries.entries()) {
    const part = frame[index];
    const sheet = signed.sheets[index - frame.length];
    try {
      if (part !== undefined) await samePart(part, bytes, entry, differences);
      else if (sheet !== undefined) await scan(sheet, workbookOffset(signed), bytes, entry, differences, onRows);
    } catch (error) {
      differences.push(whole(sheet?.name ?? entry.name, '', error instanceof Error ? error.message : 'unknown'));
    }
    if (differences.length >= MOST_DIFFERENCES) break;
  }
  return differences;
}

async function samePart({ chunks }: ZipPart, bytes: Uint8Array, entry: ZipEntry, differences: Difference[]): Promise<void> {
  const encoder = new TextEncoder();
  const expected = joined([...chunks].map((chunk) => (typeof chunk === 'string' ? encoder.encode(chunk) : chunk)));
  const pieces: Uint8Array[] = [];
  await unpackBytes(bytes, entry, (piece) => pieces.push(piece));
  const found = joined(pieces);
  const same = found.length === expected.length && found.every((byte, place) => byte === expected[place]);
  if (!same) differences.push(whole(entry.name, expected.length, found.length));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const piece of pieces) {
    all.set(piece, place);
    place += piece.length;
  }
  return all;
}

async function scan(
  sheet: Sheet,
  offset: number,
  bytes: Uint8Array,
  entry: ZipEntry,
  differences: Difference[],
  onRows: (rows: number) => void,
): Promise<void> {
  const reading = new SheetScan(sheet, offset, differences);
  await unpackText(bytes, entry, (piece) => onRows(reading.take(piece)));
  reading.end();
}

function whole(sheet: string, expected: Difference['expected'], found: Difference['found']): Difference {
  return { sheet, row: 0, heading: '', expected, found };
}
