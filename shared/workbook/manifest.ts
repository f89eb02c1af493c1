/** The manifest sheet 清单: what the workbook holds, its checksums and the site's signature (EX-3). */
import { canonicalJson } from '@shared/base/canonical-json';
import { sha256Hex } from '@shared/base/hash';
import { canonicalRows, workbookOffset } from './cells';
import { type Cell, type Column, type ColumnType, MANIFEST_SHEET, type Sheet, type Workbook, type WorkbookMeta } from './model';
import { sheetChecksum, sheetMarks } from './sheet-digest';
import { signChecksum, sitePublicKey } from './site-signature';
import { confirmationCode, keyCode } from './spoken-code';

/**
 * The format that is written by a desk for itself. 1: signed by HMAC, so that only the desk itself could check it. 2: signed by Ed25519, the public key is in the
 * manifest and part of the checksum.
 */
export const FORMAT_VERSION = 2;
/**
 * The format of a file that has the whole site, and the newest that is read: as 2, and the manifest says 范围 全站. A number of its own, so that a head
 * office with an older program says that it is to be updated first, and does not add such files of two desks together.
 */
export const WHOLE_SITE_FORMAT = 3;

export interface ManifestSheetEntry {
  readonly name: string;
  readonly rows: number;
  /** SHA-256 over the canonical cells, see `sheetChecksum`. */
  readonly checksum: string;
  /** Whether the rows carry stable ids. */
  readonly ids: boolean;
  readonly columns: readonly Pick<Column, 'key' | 'heading' | 'type'>[];
}

export interface Manifest {
  readonly formatVersion: number;
  readonly meta: WorkbookMeta;
  readonly sheets: readonly ManifestSheetEntry[];
  /** The key whose other half signed, 64 hex digits; '' in format 1. */
  readonly publicKey: string;
  /** SHA-256 over everything above. */
  readonly checksum: string;
  /** Of the checksum: by Ed25519 (128 hex digits), in format 1 an HMAC under the site's key. */
  readonly signature: string;
  /** 确认码 and 密钥码 as the sheet shows them to people; '' in format 1. A reader makes its own out of checksum and key. */
  readonly codes: readonly [file: string, key: string];
}

const COLUMNS: readonly Column[] = [
  { key: 'item', heading: '项目', type: 'text', width: 14 },
  { key: 'value', heading: '内容', type: 'text', width: 40 },
  { key: 'rows', heading: '行数', type: 'integer', width: 10 },
  { key: 'checksum', heading: '校验和', type: 'text', width: 68 },
  { key: 'columns', heading: '结构', type: 'text', width: 40 },
];

const FACTS: readonly (readonly [string, Exclude<keyof WorkbookMeta, 'wholeSite'>])[] = [
  ['站点编号', 'siteId'],
  ['站点', 'siteName'],
  ['前台', 'desk'],
  ['周次', 'week'],
  ['程序版本', 'programVersion'],
  ['生成时间', 'createdAt'],
  ['制表人', 'createdBy'],
];
/** Stands there only in a file of the whole site. */
const SCOPE_ITEM = '范围';
const WHOLE_SITE = '全站';
const VERSION_ITEM = '格式版本';
const SHEET_ITEM = '工作表';
const CODE_ITEM = '确认码';
const KEY_CODE_ITEM = '密钥码';
const KEY_ITEM = '公钥';
const CHECKSUM_ITEM = '总校验和';
const SIGNATURE_ITEM = '签名';
const TYPES: readonly string[] = [
  'text',
  'integer',
  'number',
  'money',
  'date',
  'instant',
  'yesno',
  'lines',
] satisfies readonly ColumnType[];

/**
 * The workbook in canonical cells with their digests and, as its last sheet, the signed manifest. Row ids and headings must be
 * unique in their sheet and sheet names in the workbook: a repeated one throws. `siteKey` is the site's secret; it stands nowhere in the result.
 * The first format is written only to prove that it is still read.
 */
export function withManifest(workbook: Workbook, siteKey: string, formatVersion: 1 | 2 | 3 = formatOf(workbook.meta)): Workbook {
  const names = new Set([MANIFEST_SHEET, ...workbook.sheets.map((sheet) => sheet.name)]);
  if (names.size !== workbook.sheets.length + 1) throw new Error('two sheets of a workbook have the same name');
  for (const sheet of workbook.sheets) {
    if (new Set(sheet.columns.map((column) => column.heading)).size !== sheet.columns.length)
      throw new Error(`two columns of the sheet ${sheet.name} have the same heading`);
  }
  const offset = workbookOffset(workbook);
  const sheets: Sheet[] = [];
  const entries: ManifestSheetEntry[] = [];
  for (const sheet of workbook.sheets) {
    const cells = canonicalRows(sheet, offset);
    sheets.push({ ...sheet, rows: cells, marks: sheetMarks(cells) });
    entries.push({
      name: sheet.name,
      rows: sheet.rows.length,
      checksum: sheetChecksum(sheet, cells),
      ids: sheet.ids !== undefined,
      columns: sheet.columns.map(({ key, heading, type }) => ({ key, heading, type })),
    });
  }
  return { meta: workbook.meta, sheets: [...sheets, manifestSheet(signedManifest(workbook.meta, entries, siteKey, formatVersion))] };
}

function formatOf({ wholeSite }: WorkbookMeta): 2 | 3 {
  return wholeSite ? WHOLE_SITE_FORMAT : FORMAT_VERSION;
}

function signedManifest(meta: WorkbookMeta, sheets: readonly ManifestSheetEntry[], siteKey: string, formatVersion: 1 | 2 | 3): Manifest {
  const publicKey = formatVersion === 1 ? '' : sitePublicKey(siteKey);
  const checksum = overallChecksum({ formatVersion, meta, sheets, publicKey });
  const signature = signChecksum(formatVersion, siteKey, checksum);
  return { formatVersion, meta, sheets, publicKey, checksum, signature, codes: codesOf(formatVersion, checksum, publicKey) };
}

/** The codes that the sheet of a whole manifest shows. */
export function codesOf(formatVersion: number, checksum: string, publicKey: string): Manifest['codes'] {
  return formatVersion === 1 ? ['', ''] : [confirmationCode(checksum), keyCode(publicKey)];
}

/** SHA-256 over all that the manifest says. */
export function overallChecksum(manifest: Pick<Manifest, 'formatVersion' | 'meta' | 'sheets' | 'publicKey'>): string {
  const { formatVersion, meta, sheets, publicKey } = manifest;
  const said = {
    formatVersion,
    meta: { ...meta },
    sheets: sheets.map((entry) => ({ ...entry, columns: entry.columns.map((column) => ({ ...column })) })),
    ...(formatVersion === 1 ? {} : { publicKey }),
  };
  return sha256Hex(canonicalJson(said));
}

function manifestSheet(manifest: Manifest): Sheet {
  const rows: Cell[][] = [[VERSION_ITEM, String(manifest.formatVersion), null, null, null]];
  for (const [item, key] of FACTS) rows.push([item, manifest.meta[key], null, null, null]);
  if (manifest.meta.wholeSite) rows.push([SCOPE_ITEM, WHOLE_SITE, null, null, null]);
  const [code, shownKey] = manifest.codes;
  if (code !== '') rows.push([CODE_ITEM, code, null, null, null], [KEY_CODE_ITEM, shownKey, null, null, null]);
  for (const entry of manifest.sheets) {
    const columns = canonicalJson([entry.ids, ...entry.columns.map((column) => [column.key, column.heading, column.type])]);
    rows.push([SHEET_ITEM, entry.name, entry.rows, entry.checksum, columns]);
  }
  if (manifest.publicKey !== '') rows.push([KEY_ITEM, '', null, manifest.publicKey, null]);
  rows.push([CHECKSUM_ITEM, '', null, manifest.checksum, null], [SIGNATURE_ITEM, '', null, manifest.signature, null]);
  return { name: MANIFEST_SHEET, title: '清单', columns: COLUMNS, rows };
}

/** The columns of the manifest sheet, for a reader that does not know the file yet. */
export function manifestColumns(): readonly Column[] {
  return COLUMNS;
}

/** Reads the manifest from the rows below the headings of its sheet; null when it is not one of ours or is torn. */
export function parseManifest(rows: readonly (readonly Cell[])[]): Manifest | null {
  const facts = new Map(rows.filter((row) => row[0] !== SHEET_ITEM).map((row) => [String(row[0] ?? ''), row]));
  const fact = (item: string): string => String(facts.get(item)?.[1] ?? '');
  const sheets = rows.filter((row) => row[0] === SHEET_ITEM).map(parseEntry);
  const checksum = String(facts.get(CHECKSUM_ITEM)?.[3] ?? '');
  const signature = String(facts.get(SIGNATURE_ITEM)?.[3] ?? '');
  const publicKey = String(facts.get(KEY_ITEM)?.[3] ?? '');
  const codes = [fact(CODE_ITEM), fact(KEY_CODE_ITEM)] as const;
  const formatVersion = Number(fact(VERSION_ITEM));
  if (!Number.isInteger(formatVersion) || formatVersion < 1 || checksum === '' || signature === '') return null;
  const meta: WorkbookMeta = {
    siteId: fact('站点编号'),
    siteName: fact('站点'),
    desk: fact('前台'),
    ...(fact(SCOPE_ITEM) === WHOLE_SITE && { wholeSite: true }),
    week: fact('周次'),
    programVersion: fact('程序版本'),
    createdAt: fact('生成时间'),
    createdBy: fact('制表人'),
  };
  const known = sheets.filter((entry) => entry !== null);
  return known.length === sheets.length ? { formatVersion, meta, sheets: known, publicKey, checksum, signature, codes } : null;
}

function parseEntry(row: readonly Cell[]): ManifestSheetEntry | null {
  const structure = parseJson(String(row[4] ?? ''));
  if (!Array.isArray(structure) || typeof structure[0] !== 'boolean') return null;
  const columns = structure.slice(1).map(parseColumn);
  const known = columns.filter((column) => column !== null);
  if (known.length !== columns.length) return null;
  return { name: String(row[1] ?? ''), rows: Number(row[2] ?? 0), checksum: String(row[3] ?? ''), ids: structure[0], columns: known };
}

function parseColumn(value: unknown): ManifestSheetEntry['columns'][number] | null {
  if (!Array.isArray(value)) return null;
  const [key, heading, type]: readonly unknown[] = value;
  if (typeof key !== 'string' || typeof heading !== 'string' || !isColumnType(type)) return null;
  return { key, heading, type };
}

function isColumnType(value: unknown): value is ColumnType {
  return typeof value === 'string' && TYPES.includes(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
