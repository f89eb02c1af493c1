/** A file that counts, a group without data, and a collection in memory, for tests. */
import type { GroupData } from './group-data';
import type { FileEntry, GroupStore, GroupTransaction, TableRows } from './store';
import { NO_WORDS } from './words';

/** A whole file of site-01 for 2026-W47. */
export function aFile(part: Partial<FileEntry> = {}): FileEntry {
  return {
    path: 'a.xlsx',
    hash: '1',
    bytes: 1,
    kind: 'intact',
    fate: 'counts',
    siteId: 'site-01',
    desk: '',
    week: '2026-W47',
    siteName: '荔园',
    createdAt: '2026-11-23T09:00:00+08:00',
    formatVersion: 2,
    publicKey: 'key',
    checksum: 'sum',
    rows: 1,
    corrections: 0,
    detail: NO_WORDS,
    ...part,
  };
}

/** What reports are made of when nothing was read. */
export const NO_GROUP: GroupData = {
  from: '',
  to: '',
  names: [],
  desks: [],
  weeks: [],
  files: [],
  fileCount: 0,
  corrected: [],
  corrections: [],
  opinions: [],
};

export interface MemoryStore extends GroupStore {
  readonly files: FileEntry[];
  readonly weeks: Map<string, readonly TableRows[]>;
  readonly keys: Map<string, string>;
}

/** Keeps everything in memory; a transaction that throws leaves nothing. */
export function memoryStore(): MemoryStore {
  const files: FileEntry[] = [];
  const weeks = new Map<string, readonly TableRows[]>();
  const keys = new Map<string, string>();
  const transaction: GroupTransaction = {
    keyOf: async (signer) => keys.get(signer) ?? null,
    keepKey: async (signer, publicKey) => void keys.set(signer, publicKey),
    filesOf: async ({ siteId, week }) => files.filter((file) => file.siteId === siteId && file.week === week && file.fate !== 'skipped'),
    addFile: async (entry) => void files.push(entry),
    forgetLeftOut: async (path) => {
      for (const file of files.filter((one) => one.path === path && one.fate === 'skipped')) files.splice(files.indexOf(file), 1);
    },
    setFate: async ({ path, hash }, fate) => {
      const place = files.findIndex((file) => file.path === path && file.hash === hash);
      const file = files[place];
      if (file) files[place] = { ...file, fate };
    },
    dropWeek: async ({ siteId, desk, week }) => void weeks.delete([siteId, desk, week].join('/')),
    replaceWeek: async ({ siteId, desk, week }, rows) => void weeks.set([siteId, desk, week].join('/'), rows),
  };
  return {
    files,
    weeks,
    keys,
    hashesOf: async (path) => files.filter((file) => file.path === path).map(({ hash }) => hash),
    inOneGo: (work) => work(transaction),
  };
}
