/** What the group's collection is kept in: a database of head office, or the memory of a page. */
import type { Text } from '@shared/base/text';
import type { Instant } from '@shared/base/time';
import type { Origin } from './stored-rows';
import type { Stored } from './tables';

/**
 * What a file is by itself. intact = as the program wrote it, resaved = saved again by another without a change, altered, key = signed by another
 * key than the site's, newer = of a later program, damaged, foreign = no weekly workbook. stream = no file: head office made the week of the journals.
 */
export type FileKind = 'stream' | 'intact' | 'resaved' | 'altered' | 'key' | 'newer' | 'damaged' | 'foreign';

/** What became of it: it counts; the same as one that counts; an earlier export of a week that was sent again; left out. */
export type Fate = 'counts' | 'duplicate' | 'older' | 'skipped';

/** A line of the register of files. Texts are '' and numbers 0 where the file does not say; `desk` is '' too for a file that has the whole site. */
export interface FileEntry extends Origin {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
  readonly bytes: number;
  readonly kind: FileKind;
  readonly fate: Fate;
  readonly siteName: string;
  readonly createdAt: Instant;
  readonly formatVersion: number;
  readonly publicKey: string;
  /** Overall checksum of the manifest: the same for the same content, however it was saved. */
  readonly checksum: string;
  /** Rows of its sheets with stable ids. */
  readonly rows: number;
  /** Corrections of weeks that were handed over before. */
  readonly corrections: number;
  /** What is wrong or remarkable, in words; empty = nothing. A database and the workbook keep the Chinese ones. */
  readonly detail: Text;
}

/** Rows for one table, in the order of its columns. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly (readonly Stored[])[];
}

/** Inside of one transaction. */
export interface GroupTransaction {
  /** Public key that was kept for a signer; null = never seen. */
  keyOf(signer: string): Promise<string | null>;
  keepKey(signer: string, publicKey: string, path: string): Promise<void>;
  /** Files of a site and week that are whole, of all its desks: those that count, doubles, earlier exports. */
  filesOf(origin: Pick<Origin, 'siteId' | 'week'>): Promise<readonly FileEntry[]>;
  addFile(entry: FileEntry): Promise<void>;
  /** Takes out the line of a file that was left out under this path: another lies there now. */
  forgetLeftOut(path: string): Promise<void>;
  setFate(file: Pick<FileEntry, 'path' | 'hash'>, fate: Fate): Promise<void>;
  /** Takes out whatever stands for the week and puts in what the file says. */
  replaceWeek(origin: Origin, rows: readonly TableRows[], isFirst: boolean): Promise<void>;
  /** Takes out what stands for the week of a desk. */
  dropWeek(origin: Origin): Promise<void>;
}

export interface GroupStore {
  /** Hashes under which a path was read before. */
  hashesOf(path: string): Promise<readonly string[]>;
  /** All or nothing, also when the machine stops in between. */
  inOneGo<T>(work: (transaction: GroupTransaction) => Promise<T>): Promise<T>;
}
