/** What a file says: what kind it is, whose week, and its rows in the form of the tables. Nothing of a file that is not whole (EX-6). */
import type { Refusal, Result } from '@shared/base/result';
import { type Text, text } from '@shared/base/text';
import { offsetOf } from '@shared/base/time';
import type { Manifest } from '@shared/workbook/manifest';
import type { Sheet, Workbook } from '@shared/workbook/model';
import { confirmationCode } from '@shared/workbook/spoken-code';
import { type Alteration, signerOf, type Verification, verifyPinned, type WorkbookRead } from '@shared/workbook/verify';
import { CORRECTIONS_SHEET } from '@shared/workbook/weekly/corrections';
import { INDICATOR_SHEET, indicatorRows } from './indicator-rows';
import type { FileEntry, FileKind, TableRows } from './store';
import { type Origin, otherRows, registerRows } from './stored-rows';
import { CORRECTIONS, INDICATORS, OTHER_ROWS, RECOUNTS, type RegisterTable, WEEKS } from './tables';
import { alterationText, NO_WORDS, refusalText } from './words';

export interface HeardFile {
  readonly entry: FileEntry;
  /** Whose key it is signed with, see `signerOf`; '' where nothing is said. */
  readonly signer: string;
  readonly tables: readonly TableRows[];
}

export interface FileFacts {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
}

const NOTHING = {
  siteId: '',
  desk: '',
  week: '',
  siteName: '',
  createdAt: '',
  formatVersion: 0,
  publicKey: '',
  checksum: '',
  rows: 0,
  corrections: 0,
};

/** A file that could not be read as a weekly workbook. */
export function hearRefusal(file: FileFacts, refusal: Refusal): HeardFile {
  const kind = refusal.code === 'workbook.newer' ? 'newer' : FOREIGN.has(refusal.code) ? 'foreign' : 'damaged';
  return { entry: { ...file, ...NOTHING, kind, fate: 'skipped', detail: refusalText(refusal) }, signer: '', tables: [] };
}

const FOREIGN: ReadonlySet<string> = new Set(['workbook.foreign', 'table.kind', 'table.encrypted', 'table.tooLarge']);

/** A file as the reader found it. The key is only held against what the file says itself: whether it is the site's is known where it is taken. */
export function hear(file: FileFacts, result: Result<WorkbookRead, Refusal>, registers: readonly RegisterTable[]): HeardFile {
  if (!result.ok) return hearRefusal(file, result.error);
  const read = result.value;
  const { meta } = read.manifest;
  if (meta.siteId === '' || !/^\d{4}-W\d{2}$/.test(meta.week)) return hearRefusal(file, { code: 'workbook.foreign' });
  const { verification } = verifyPinned(read, null);
  const kind = KINDS[verification.kind];
  const isWhole = kind === 'intact' || kind === 'resaved';
  const entry: FileEntry = {
    ...file,
    kind,
    fate: isWhole ? 'counts' : 'skipped',
    siteId: meta.siteId,
    // Of several files of a whole site one counts, whichever desk wrote it.
    desk: meta.wholeSite ? '' : meta.desk,
    week: meta.week,
    siteName: meta.siteName,
    createdAt: meta.createdAt,
    formatVersion: read.manifest.formatVersion,
    publicKey: read.manifest.publicKey,
    checksum: read.manifest.checksum,
    rows: rowsIn(read.workbook.sheets),
    corrections: correctionsIn(read.workbook.sheets),
    detail: detailOf(verification, read),
  };
  return { entry, signer: signerOf(meta), tables: isWhole ? tablesOf(read, entry, registers) : [] };
}

/** A week of a whole site that head office made of the journals itself; `path` tells it from files. No key is asked: nobody handed it in. */
export function hearMade(path: string, workbook: Workbook, manifest: Manifest, registers: readonly RegisterTable[]): HeardFile {
  const { meta, checksum, formatVersion } = manifest;
  const entry: FileEntry = {
    path,
    hash: checksum,
    bytes: 0,
    kind: 'stream',
    fate: 'counts',
    siteId: meta.siteId,
    desk: '',
    week: meta.week,
    siteName: meta.siteName,
    createdAt: meta.createdAt,
    formatVersion,
    publicKey: '',
    checksum,
    rows: rowsIn(workbook.sheets),
    corrections: correctionsIn(workbook.sheets),
    detail: NO_WORDS,
  };
  return { entry, signer: '', tables: tablesOf({ workbook, manifest }, entry, registers) };
}

const KINDS: Readonly<Record<Verification['kind'], FileKind>> = {
  intact: 'intact',
  resaved: 'resaved',
  altered: 'altered',
  unsigned: 'altered',
  'key-changed': 'key',
  newer: 'newer',
};

function detailOf(verification: Verification, { manifest, workbook }: WorkbookRead): Text {
  const numberOf = (name: string, id: string): string => {
    const sheet = workbook.sheets.find((each) => each.name === name);
    const first = sheet?.rows[sheet.ids?.indexOf(id) ?? -1]?.[0];
    return typeof first === 'string' ? first : '';
  };
  if (verification.kind === 'altered') return alterationText(verification.alterations, numberOf);
  if (verification.kind === 'unsigned') return alterationText([MANIFEST_ALTERED], numberOf);
  return manifest.formatVersion === 1 ? OLD_FORMAT : NO_WORDS;
}

const OLD_FORMAT = text('旧版格式：核对了内容，签名不能核对', 'Older format: its content was checked, a signature cannot be');

const MANIFEST_ALTERED: Alteration = { sheet: '清单', row: null, column: null, kind: 'changed' };

function rowsIn(sheets: readonly Sheet[]): number {
  return sheets.reduce((sum, { ids, rows }) => sum + (ids === undefined ? 0 : rows.length), 0);
}

function correctionsIn(sheets: readonly Sheet[]): number {
  return sheets.find(({ name }) => name === CORRECTIONS_SHEET)?.rows.length ?? 0;
}

function tablesOf(
  { workbook, manifest }: Pick<WorkbookRead, 'workbook' | 'manifest'>,
  entry: FileEntry,
  registers: readonly RegisterTable[],
): readonly TableRows[] {
  const offset = offsetOf(manifest.meta.createdAt);
  const origin: Origin = { siteId: entry.siteId, desk: entry.desk, week: entry.week };
  const sheets = workbook.sheets.map((sheet): TableRows => {
    if (sheet.name === INDICATOR_SHEET) return { table: INDICATORS.name, rows: indicatorRows(sheet, origin) };
    const table = [CORRECTIONS, RECOUNTS, ...registers].find((each) => each.sheet === sheet.name);
    if (table === undefined) return { table: OTHER_ROWS.name, rows: otherRows(sheet, origin, offset) };
    return { table: table.name, rows: registerRows(table, sheet, origin, offset) };
  });
  const { siteName, createdAt, createdBy, programVersion } = manifest.meta;
  const code = manifest.formatVersion === 1 ? '' : confirmationCode(manifest.checksum);
  const week = [
    entry.siteId,
    entry.desk,
    entry.week,
    siteName,
    createdAt,
    createdBy,
    programVersion,
    manifest.formatVersion,
    code,
    entry.hash,
    entry.rows,
    entry.corrections,
  ];
  return [{ table: WEEKS.name, rows: [week] }, ...sheets.filter(({ rows }) => rows.length > 0)];
}
