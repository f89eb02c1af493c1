/** `headoffice merge | watch | opinions | generate | prove | follow | week`: the exit code tells how it went. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '@shared/base/text';
import { fromMs } from '@shared/base/time';
import { groupBook } from '@shared/group/group-book';
import type { FileEntry } from '@shared/group/store';
import { fateText } from '@shared/group/words';
import { type MergeAsked, type OpinionsAsked, type ProveAsked, readArguments } from './arguments';
import { filesIn } from './folder';
import { fateCounts, groupData } from './group-query';
import { mergeFiles } from './merge';
import { openDatabase } from './open-database';
import { proofText, stepText } from './prove/proof-words';
import { readersOf } from './readers';
import { splitOpinions } from './split-opinions';
import type { Database } from './sql';
import { sqlStore } from './sql-store';
import type { FollowAsked, WeekAsked as StreamWeekAsked } from './stream/arguments';
import { watchFolder } from './watch';
import { countsText, failureText, HELP, progressText, savedText, usageText, watchingText } from './words';
import { writeBook, writeWhole } from './write-book';

export interface Surroundings {
  /** As the system names it: `zh_CN.UTF-8`. */
  readonly locale: string;
  /** The bundled command itself. */
  readonly entry: string;
  /** The bundled worker that reads files. */
  readonly workerEntry: URL;
  /** Ends `watch`, and `merge` after the file that is under way. */
  readonly signal: AbortSignal;
  print(text: string): void;
  now(): Date;
}

/** 0 done, 1 done and files were left out (altered, damaged, foreign …) or nothing was proven, 2 not done. */
export async function headOffice(argv: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  const asked = readArguments(argv, around.locale);
  const language: Language = around.locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  if (!asked.ok) {
    around.print(usageText(String(asked.error.params?.['what'] ?? ''), language));
    return 2;
  }
  const { lang } = asked.value;
  if (asked.value.command === 'help') {
    around.print(HELP[lang]);
    return 0;
  }
  try {
    if (asked.value.command === 'prove') return await proveIt(asked.value, around);
    if (asked.value.command === 'opinions') return await sendOpinions(asked.value, around);
    if (asked.value.command === 'follow' || asked.value.command === 'week') return await ofStream(asked.value, around);
    if (asked.value.command !== 'generate') return await collect(asked.value, around);
    const { generate } = await import('./generate/generate');
    around.print(countsText(await generate(asked.value), 0, lang));
    return 0;
  } catch (error) {
    const cause = error instanceof Error && typeof error.cause === 'string' ? error.cause : causeOf(error);
    around.print(failureText(cause, cause === 'engine' ? `${process.platform}-${process.arch}` : messageOf(error), lang));
    return 2;
  }
}

/** The engine's client and the registers' rules are loaded for these alone. */
async function ofStream(asked: FollowAsked | StreamWeekAsked, around: Surroundings): Promise<0> {
  const { followStreams, writeWeek } = await import('./stream/command');
  if (asked.command === 'follow') return followStreams(asked, around);
  await writeWeek(asked);
  around.print(savedText(asked.out, asked.lang));
  return 0;
}

/** The engine is a part of its own for each system; one that is not there cannot be loaded. */
function causeOf(error: unknown): string {
  const isMissing = error instanceof Error && 'code' in error && /^(?:ERR_)?MODULE_NOT_FOUND$/.test(String(error.code));
  return isMissing && messageOf(error).includes('duckdb') ? 'engine' : 'other';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function proveIt(asked: ProveAsked, around: Surroundings): Promise<0 | 1> {
  const { prove } = await import('./prove/prove');
  const proof = await prove(asked, around.entry, (step) => around.print(stepText(step, asked.lang)));
  around.print(proofText(proof, asked.lang));
  return proof.isProven ? 0 : 1;
}

async function sendOpinions({ file, out, lang }: OpinionsAsked, around: Surroundings): Promise<0> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Error(file, { cause: 'file' });
  const files = await splitOpinions(file, out, { createdAt: fromMs(around.now().getTime()), programVersion: '' });
  for (const { name, opinions } of files) around.print(savedText(`${path.join(out, name)}（${opinions}）`, lang));
  return 0;
}

async function collect(asked: MergeAsked, around: Surroundings): Promise<0 | 1> {
  const found = await stat(asked.folder).catch(() => null);
  if (!found?.isDirectory()) throw new Error(asked.folder, { cause: 'folder' });
  const database = await openDatabase(asked.database);
  try {
    if (asked.command === 'merge') return await round(asked, around, database, filesIn(asked.folder));
    around.print(watchingText(asked.folder, asked.lang));
    const onFiles = async (files: readonly string[]): Promise<void> => {
      await round(asked, around, database, files);
    };
    await watchFolder(asked.folder, around.signal, onFiles, asked.every * 1000);
    return 0;
  } finally {
    await database.close();
  }
}

/** How often it is told how far it is. */
const TELL_MS = 5_000;
/** Files read ahead of the one that is taken, for each worker. */
const AHEAD = 3;

/** Merges the files, writes the workbook, says what became of each file that is not simply whole. */
async function round(
  asked: MergeAsked,
  around: Surroundings,
  database: Database,
  files: AsyncIterable<string> | Iterable<string>,
): Promise<0 | 1> {
  const began = around.now().getTime();
  let [told, done, known] = [began, 0, 0];
  const onFile = (entry: FileEntry | null): void => {
    done += 1;
    if (entry === null) known += 1;
    else {
      const fate = fateText(entry);
      const detail = entry.detail[asked.lang];
      if (fate !== '完整') around.print(`${fate}  ${entry.path}${detail === '' ? '' : `  ${detail}`}`);
    }
    const now = around.now().getTime();
    if (now - told < TELL_MS) return;
    told = now;
    around.print(progressText(done, (done * 1000) / Math.max(1, now - began), asked.lang));
  };
  const readers = readersOf(around.workerEntry, asked.workers);
  try {
    const store = sqlStore(database);
    await mergeFiles({
      root: asked.folder,
      files: untilEnded(files, around.signal),
      store,
      readers,
      ahead: asked.workers * AHEAD,
      together: asked.together,
      onFile,
    });
  } finally {
    await readers.close();
  }
  await writeReports(asked, around, database);
  const fates = await fateCounts(database);
  around.print(countsText(fates.counts, known, asked.lang));
  return fates.skipped === 0 ? 0 : 1;
}

async function writeReports({ out, page, from, to, lang }: MergeAsked, around: Surroundings, database: Database): Promise<void> {
  if (out === '' && page === '') return;
  const createdAt = fromMs(around.now().getTime());
  const data = await groupData(database, from, to);
  if (out !== '') await writeBook(groupBook(data, { createdAt, programVersion: '' }), out);
  if (page !== '') {
    // The drawing of charts is needed by nothing else.
    const { groupPage } = await import('@shared/group/page/group-page');
    await writeWhole(page, groupPage(data, createdAt));
  }
  for (const file of [out, page].filter((name) => name !== '')) around.print(savedText(file, lang));
}

async function* untilEnded(files: AsyncIterable<string> | Iterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  for await (const file of files) {
    if (signal.aborted) return;
    yield file;
  }
}
