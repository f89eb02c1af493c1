/** Writes reports beside their names first and puts them there whole; the workbook after it was read back cell by cell. */
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Workbook } from '@shared/workbook/model';
import { checkReadBack } from '@xlsx/check';
import { writeWorkbook } from '@xlsx/writer';

/** Throws `Error` with `readBack` as its cause when the file is not as it was meant; the file of before stays then. */
export async function writeBook(book: Workbook, file: string): Promise<void> {
  const bytes = await writeWorkbook(book);
  const [first] = await checkReadBack(book, bytes);
  if (first) throw new Error(`${first.sheet} ${first.row} ${first.heading}`, { cause: 'readBack' });
  await writeWhole(file, bytes);
}

/** The file of before stays until all of the new one is there. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const beside = `${file}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
