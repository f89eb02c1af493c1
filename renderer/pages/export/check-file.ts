/** A weekly workbook that came back: whether it says what was written here, and where it does not (EX-3). */
import type { Deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import type { OpenedFile } from '@renderer/host/host';
import { importWorkbook } from '@renderer/workers/workbook-client';
import { err, ok, type Result } from '@shared/base/result';
import { exportKey } from '@shared/rules/weekly/settings';
import type { WorkbookMeta } from '@shared/workbook/model';
import { confirmationCode } from '@shared/workbook/spoken-code';
import { type AlteredPlace, placesOf } from './altered-places';
import { nameGoneRows } from './gone-rows';

/** Alterations that are named; of more there is only the number. */
export const MOST_PLACES = 50;

/**
 * `otherSite`: its key is not here. `keyless`: this site has no key yet, or none any more. `otherKey`: signed, but not with the key of this desk.
 * `unsigned`: the manifest was altered; in files of old programs also another desk's key.
 */
export type Verdict = 'intact' | 'resaved' | 'altered' | 'unsigned' | 'otherKey' | 'otherSite' | 'keyless';

export interface CheckedFile {
  readonly fileName: string;
  readonly verdict: Verdict;
  /** What the file says of itself; to be believed with `intact`, `resaved` and `altered` only. */
  readonly meta: WorkbookMeta;
  /** 确认码, made of the checksum here; '' for files of old programs. */
  readonly code: string;
  /** The first `MOST_PLACES`. */
  readonly places: readonly AlteredPlace[];
  /** All alterations. */
  readonly altered: number;
  /** Sheets that somebody added: nothing speaks for what they say. */
  readonly ownSheets: readonly string[];
}

/** Checks a file with the key of this site. Refusals: those of `importWorkbook`. */
export async function checkFile(db: Deskbook, site: string, file: OpenedFile, signal: AbortSignal): Promise<Result<CheckedFile>> {
  const key = await readSetting(db, exportKey);
  const keys = key === '' ? {} : { [site]: key };
  const checked = await importWorkbook(file.data, keys, { signal });
  if (!checked.ok) return checked;
  const { read, verification } = checked.value;
  const { meta, formatVersion, checksum } = read.manifest;
  const code = formatVersion === 1 ? '' : confirmationCode(checksum);
  const found = { fileName: file.name, meta, code, ownSheets: read.foreignSheets, places: [], altered: 0 };
  if (verification === null) return ok({ ...found, verdict: meta.siteId === site ? 'keyless' : 'otherSite' });
  if (verification.kind === 'newer') return err({ code: 'workbook.newer', params: { version: verification.formatVersion } });
  if (verification.kind === 'key-changed') return ok({ ...found, verdict: 'otherKey' });
  if (verification.kind !== 'altered') return ok({ ...found, verdict: verification.kind });
  const alterations = await nameGoneRows(db, read, verification.alterations, keys, signal);
  const places = await placesOf(db, read, alterations, MOST_PLACES);
  return ok({ ...found, verdict: 'altered', altered: alterations.length, places });
}
