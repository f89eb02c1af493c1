/** Tells an altered workbook from one that was merely opened and saved again (EX-3). */
import { canonicalRow, canonicalRows, rowId, workbookOffset } from './cells';
import { codesOf, type Manifest, overallChecksum, WHOLE_SITE_FORMAT } from './manifest';
import { MANIFEST_SHEET, type Sheet, type Workbook } from './model';
import { cellMark, MARK_LENGTH, sheetChecksum } from './sheet-digest';
import { isChecksumSigned, signChecksum, sitePublicKey } from './site-signature';

/** A workbook as it was read from a file. `original`: the file itself is as the program wrote it, not saved again by another. */
export interface WorkbookRead {
  /** The sheets that the manifest names and the file has, in the manifest's order; with ids and marks where the file has them. */
  readonly workbook: Workbook;
  readonly manifest: Manifest;
  /** Names of sheets of the file that the manifest does not know. */
  readonly foreignSheets: readonly string[];
  readonly original: boolean;
}

/** Row is the id, null for the whole sheet; column the heading, null for the whole row. */
export interface Alteration {
  readonly sheet: string;
  readonly row: string | null;
  readonly column: string | null;
  readonly kind: 'changed' | 'added' | 'removed';
}

export type Verification =
  | { readonly kind: 'intact' }
  | { readonly kind: 'resaved' }
  | { readonly kind: 'altered'; readonly alterations: readonly Alteration[] }
  /** Signed by nobody: the manifest was altered. In format 1 also: by another key than this one. */
  | { readonly kind: 'unsigned' }
  /** Signed by another key than the expected one: by another desk, by a site that was set up anew, or by somebody else. Nothing in it was compared. */
  | { readonly kind: 'key-changed'; readonly publicKey: string }
  /** Written by a later program. */
  | { readonly kind: 'newer'; readonly formatVersion: number };

/** What a reader without the site's secret finds. */
export interface PinnedVerification {
  readonly verification: Verification;
  /**
   * Who signed: the site whose key is known; somebody whose key was never seen, to be confirmed once by its 密钥码 and kept from then on; nobody
   * who can be told, as in format 1, where the checksums and marks are compared all the same.
   */
  readonly signer: 'pinned' | 'first' | 'none';
}

/** Verifies a workbook that came back with the secret of its desk. A sheet that the user added, or rows that were only sorted, alter nothing. */
export function verify(read: WorkbookRead, siteKey: string): Verification {
  const { manifest } = read;
  if (manifest.formatVersion !== 1) return verifyPinned(read, sitePublicKey(siteKey)).verification;
  if (!saysItself(manifest) || signChecksum(1, siteKey, manifest.checksum) !== manifest.signature) return { kind: 'unsigned' };
  return contentOf(read);
}

/**
 * Verifies a workbook of another's: `pinned` is the public key that was kept for this site and desk (`signerOf`), null when this is its first
 * file. A file of format 1 from a site that has signed with a key since is to be asked about: nothing proves who wrote it.
 */
export function verifyPinned(read: WorkbookRead, pinned: string | null): PinnedVerification {
  const { manifest } = read;
  const { formatVersion, publicKey, checksum, signature } = manifest;
  const without = (verification: Verification): PinnedVerification => ({ verification, signer: 'none' });
  if (formatVersion > WHOLE_SITE_FORMAT) return without({ kind: 'newer', formatVersion });
  if (!saysItself(manifest)) return without({ kind: 'unsigned' });
  if (formatVersion === 1) return without(contentOf(read));
  if (!isChecksumSigned(publicKey, checksum, signature)) return without({ kind: 'unsigned' });
  if (pinned !== null && pinned !== publicKey) return without({ kind: 'key-changed', publicKey });
  return { verification: contentOf(read), signer: pinned === null ? 'first' : 'pinned' };
}

/** Under what a desk's key is kept: each desk of a site has its own. */
export function signerOf({ siteId, desk }: Manifest['meta']): string {
  return desk === '' ? siteId : `${siteId}/${desk}`;
}

/** Whether the checksum and the codes are those of what the manifest says. */
function saysItself(manifest: Manifest): boolean {
  const { formatVersion, publicKey, checksum, codes } = manifest;
  const [file, key] = codesOf(formatVersion, checksum, publicKey);
  return overallChecksum(manifest) === checksum && codes[0] === file && codes[1] === key;
}

/** Whether the cells are those that the manifest tells of. */
function contentOf(read: WorkbookRead): Verification {
  const { manifest, workbook } = read;
  const alterations = manifest.sheets.flatMap((entry): readonly Alteration[] => {
    const sheet = workbook.sheets.find((each) => each.name === entry.name && each.name !== MANIFEST_SHEET);
    if (sheet === undefined) return [{ sheet: entry.name, row: null, column: null, kind: 'removed' }];
    if (sameChecksum(sheet, workbook, entry.checksum)) return [];
    const found = locate(sheet, workbook, entry.rows);
    return found.length > 0 ? found : [{ sheet: entry.name, row: null, column: null, kind: 'changed' }];
  });
  if (alterations.length > 0) return { kind: 'altered', alterations };
  return { kind: read.original ? 'intact' : 'resaved' };
}

function sameChecksum(sheet: Sheet, workbook: Workbook, expected: string): boolean {
  const ids = new Set(sheet.rows.map((_, row) => rowId(sheet, row)));
  return ids.size === sheet.rows.length && sheetChecksum(sheet, canonicalRows(sheet, workbookOffset(workbook))) === expected;
}

/** Which cells do not fit their marks; a row without an id or with a repeated one was added. */
function locate(sheet: Sheet, workbook: Workbook, rows: number): readonly Alteration[] {
  const offset = workbookOffset(workbook);
  const seen = new Set<string>();
  const found = sheet.rows.flatMap((_, row): Alteration[] => {
    const id = rowId(sheet, row);
    const mark = sheet.marks?.[row] ?? '';
    if (id === '' || mark === '' || seen.has(id))
      return [{ sheet: sheet.name, row: id === '' ? `#${row + 1}` : id, column: null, kind: 'added' }];
    seen.add(id);
    const cells = canonicalRow(sheet, row, offset);
    return sheet.columns.flatMap((column, index): Alteration[] => {
      const expected = mark.slice(index * MARK_LENGTH, (index + 1) * MARK_LENGTH);
      return cellMark(cells[index] ?? '') === expected ? [] : [{ sheet: sheet.name, row: id, column: column.heading, kind: 'changed' }];
    });
  });
  if (seen.size < rows) found.push({ sheet: sheet.name, row: null, column: null, kind: 'removed' });
  return found;
}
