/** A workbook as a signed file that was read back: what every export goes through (EX-3). */
import { err, must, ok, type Refusal, type Result } from '@shared/base/result';
import { type Manifest, parseManifest, withManifest } from '@shared/workbook/manifest';
import type { Workbook } from '@shared/workbook/model';
import { checkReadBack } from './check';
import { writeWorkbook } from './writer';

export interface WrittenWorkbook extends Pick<Manifest, 'checksum' | 'publicKey'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface WriteProgress {
  readonly step: 'sign' | 'write' | 'check';
  /** 0 to 1 over all three steps. */
  readonly done: number;
}

/** Where writing begins and reading back begins on the way from 0 to 1. */
const SIGNED = 0.1;
const WRITTEN = 0.6;
/** How often reading back tells how far it is. */
const STEPS = 50;

/**
 * Signs, writes and reads back a workbook without manifest. `workbook.readBack` is refused with the first difference (sheet, row, heading)
 * when the file does not read back as it was meant: such a file is never handed out.
 */
export async function writeSigned(
  workbook: Workbook,
  siteKey: string,
  report: (progress: WriteProgress) => void,
): Promise<Result<WrittenWorkbook, Refusal>> {
  report({ step: 'sign', done: 0 });
  const signed = withManifest(workbook, siteKey);
  const bytes = await writeWorkbook(signed, (done) => report({ step: 'write', done: SIGNED + done * (WRITTEN - SIGNED) }));
  const all = signed.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 1);
  let [read, told] = [0, 0];
  const onRows = (rows: number): void => {
    read += rows;
    if (read - told < all / STEPS) return;
    told = read;
    report({ step: 'check', done: Math.min(1, WRITTEN + (read / all) * (1 - WRITTEN)) });
  };
  const [first, ...more] = await checkReadBack(signed, bytes, onRows);
  if (first !== undefined) {
    return err({
      code: 'workbook.readBack',
      params: { sheet: first.sheet, row: first.row, heading: first.heading, count: more.length + 1 },
    });
  }
  report({ step: 'check', done: 1 });
  const { checksum, publicKey } = must(parseManifest(signed.sheets.at(-1)?.rows ?? []), 'withManifest made it');
  return ok({ bytes, checksum, publicKey });
}
