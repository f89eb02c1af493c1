/** What the worker of 总部汇总 does: reads weekly files of many sites one by one, writes the workbook of the group, and takes opinions out of it for the sites (EX-6). */

import { sha256Hex } from '@shared/base/hash';
import { err, ok, type Refusal, type Result } from '@shared/base/result';
import { type Collected, collectingStore } from '@shared/group/collected';
import { collectedData } from '@shared/group/collected-data';
import { byFolder } from '@shared/group/folder-files';
import { type BookFacts, groupBook } from '@shared/group/group-book';
import { type HeardFile, hear, hearRefusal } from '@shared/group/hear';
import { opinionFiles } from '@shared/group/opinion-files';
import type { GroupStore } from '@shared/group/store';
import { type RegisterTable, registerTables } from '@shared/group/tables';
import { takeFiles } from '@shared/group/take-file';
import type { Workbook } from '@shared/workbook/model';
import { allOpinions } from '@shared/workbook/opinions';
import { checkReadBack } from '@xlsx/check';
import { MAX_FILE_BYTES } from '@xlsx/limits';
import { readWorkbook } from '@xlsx/reader';
import { writeWorkbook } from '@xlsx/writer';
import { zip } from '@xlsx/zip';
import { readTable } from './table-reader';
import type { JobProgress, JobReply } from './worker-job';

/** A file that was chosen: a handle, of which the bytes are read when its turn comes. */
export interface ChosenFile {
  /** Its name, or its path below the folder that was chosen, with forward slashes. */
  readonly path: string;
  readonly file: Blob;
}

export interface GroupReading {
  /** What was collected before; the new files come on top. */
  readonly before: Collected;
  readonly files: readonly ChosenFile[];
}

export interface GroupRead {
  readonly collected: Collected;
  /** Files that were in the collection already, under the same name and with the same bytes. */
  readonly known: number;
}

export interface GroupWriting extends BookFacts {
  readonly collected: Collected;
  /** First and last week; '' = from the first, to the last that there is. */
  readonly from: string;
  readonly to: string;
}

export interface GroupSplitting extends BookFacts {
  /** The workbook that opinions were written into. */
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** One file for one site, or one zip file with one for each. */
export interface SplitOpinions {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sites: number;
  readonly opinions: number;
}

export type GroupAnswer = GroupRead | Uint8Array<ArrayBuffer> | SplitOpinions;

export type GroupRequest =
  | ({ readonly does: 'read' } & GroupReading)
  | ({ readonly does: 'write' | 'page' } & GroupWriting)
  | ({ readonly does: 'split' } & GroupSplitting);

/**
 * Answers a request. `workbook.readBack` is refused with the first difference when a workbook does not read back as it was meant; of opinions
 * those of `readTable` and `allOpinions`.
 */
export function groupJob(request: GroupRequest, report: (progress: JobProgress) => void): Promise<JobReply<GroupAnswer>> {
  switch (request.does) {
    case 'read':
      return readFiles(request, report);
    case 'write':
      return writeGroup(request);
    case 'page':
      return drawPage(request);
    case 'split':
      return splitOpinions(request);
  }
}

/** Files are taken in the order of their folder, as the command line takes them; a file that cannot be read is an outcome too. */
async function readFiles({ before, files }: GroupReading, report: (progress: JobProgress) => void): Promise<JobReply<GroupRead>> {
  const chosen = new Set(files.map(({ path }) => path));
  // What could not even be opened is tried again.
  const kept = before.files.filter(({ path, hash }) => hash !== '' || !chosen.has(path));
  const store = collectingStore({ ...before, files: kept });
  const tables = registerTables();
  let [done, known] = [0, 0];
  for (const file of [...files].sort((a, b) => byFolder(a.path, b.path))) {
    report({ step: 'read', done: done / files.length });
    const heard = await heardFile(file, store, tables);
    if (heard === null) known += 1;
    else await takeFiles(store, [heard]);
    done += 1;
  }
  return ok({ value: { collected: store.collected(), known }, transfer: [] });
}

/** Null: the collection has it already. */
async function heardFile({ path, file }: ChosenFile, store: GroupStore, tables: readonly RegisterTable[]): Promise<HeardFile | null> {
  if (file.size > MAX_FILE_BYTES) return hearRefusal({ path, hash: '', bytes: file.size }, { code: 'table.tooLarge' });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const hash = sha256Hex(bytes);
    if ((await store.hashesOf(path)).includes(hash)) return null;
    return hear({ path, hash, bytes: bytes.length }, await readWorkbook(bytes), tables);
  } catch {
    return hearRefusal({ path, hash: '', bytes: 0 }, { code: 'file.unreadable' });
  }
}

async function writeGroup({ collected, from, to, createdAt, programVersion }: GroupWriting): Promise<JobReply<Uint8Array<ArrayBuffer>>> {
  const bytes = await checkedBytes(groupBook(collectedData(collected, from, to), { createdAt, programVersion }));
  return bytes.ok ? ok({ value: bytes.value, transfer: [bytes.value.buffer] }) : bytes;
}

/** The drawing of charts is loaded when it is needed. */
async function drawPage({ collected, from, to, createdAt }: GroupWriting): Promise<JobReply<Uint8Array<ArrayBuffer>>> {
  const { groupPage } = await import('@shared/group/page/group-page');
  const bytes = new TextEncoder().encode(groupPage(collectedData(collected, from, to), createdAt));
  return ok({ value: bytes, transfer: [bytes.buffer] });
}

async function checkedBytes(book: Workbook): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  const bytes = await writeWorkbook(book);
  const [first] = await checkReadBack(book, bytes);
  if (!first) return ok(bytes);
  const { sheet, row, heading } = first;
  return err({ code: 'workbook.readBack', params: { sheet, row, heading } });
}

async function splitOpinions({ bytes, fileName, createdAt, programVersion }: GroupSplitting): Promise<JobReply<SplitOpinions>> {
  const table = await readTable(bytes, fileName);
  if (!table.ok) return table;
  const sent = allOpinions(table.value.sheets);
  if (!sent.ok) return sent;
  const files: { readonly name: string; readonly chunks: readonly Uint8Array<ArrayBuffer>[] }[] = [];
  for (const { name, book } of opinionFiles(sent.value, { createdAt, programVersion })) {
    const written = await checkedBytes(book);
    if (!written.ok) return written;
    files.push({ name, chunks: [written.value] });
  }
  const [first, ...more] = files;
  const single = more.length === 0 ? first?.chunks[0] : undefined;
  const packed = single ?? (await zip(files, createdAt, () => {}));
  const name = single && first ? first.name : '总部意见.zip';
  return ok({ value: { name, bytes: packed, sites: files.length, opinions: sent.value.length }, transfer: [packed.buffer] });
}
