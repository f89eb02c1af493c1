/** Opinions that head office wrote into the workbook of the group, as files of their own for the sites (EX-6). */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readTable } from '@renderer/workers/table-reader';
import type { BookFacts } from '@shared/group/group-book';
import { type OpinionFile, opinionFiles } from '@shared/group/opinion-files';
import { allOpinions } from '@shared/workbook/opinions';
import { writeBook } from './write-book';

/** Writes one file a site into the folder. Throws `Error` whose cause is the code of the refusal when not all of the opinions can be read. */
export async function splitOpinions(file: string, out: string, facts: BookFacts): Promise<readonly OpinionFile[]> {
  const table = await readTable(new Uint8Array(await readFile(file)), path.basename(file));
  const sent = table.ok ? allOpinions(table.value.sheets) : table;
  if (!sent.ok) {
    const { code, params } = sent.error;
    throw new Error(code === 'opinions.row' ? `${params?.['row']} ${params?.['heading']}` : path.basename(file), { cause: code });
  }
  const files = opinionFiles(sent.value, facts);
  await mkdir(out, { recursive: true });
  for (const { name, book } of files) await writeBook(book, path.join(out, name));
  return files;
}
