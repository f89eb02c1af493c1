/** Reads what a LevelDB manifest says must lie beside it: the tables with their sizes, and the newest log. */
import { recordsOf } from './leveldb-log';

const COMPARATOR = 1;
const LOG = 2;
const NEXT_FILE = 3;
const LAST_SEQUENCE = 4;
const COMPACT_POINTER = 5;
const DELETED = 6;
const NEW = 7;
const PREVIOUS_LOG = 9;

export interface Listed {
  /** Size in bytes of each table, by its number. */
  readonly tables: ReadonlyMap<number, number>;
  /** Number of the log that what is newer than the tables stands in; 0 when none is named. */
  readonly log: number;
}

/** Null when the manifest is empty or says something that LevelDB does not say. */
export function readManifest(manifest: Buffer): Listed | null {
  const tables = new Map<number, number>();
  let log = 0;
  const records = recordsOf(manifest);
  for (const record of records) {
    const reader = readerOf(record);
    while (reader.more()) {
      const tag = reader.number();
      if (tag === LOG) log = reader.number();
      else if (tag === NEXT_FILE || tag === LAST_SEQUENCE || tag === PREVIOUS_LOG) reader.number();
      else if (tag === COMPARATOR) reader.skipText();
      else if (tag === COMPACT_POINTER) {
        reader.number();
        reader.skipText();
      } else if (tag === DELETED) {
        reader.number();
        tables.delete(reader.number());
      } else if (tag === NEW) {
        reader.number();
        const table = reader.number();
        tables.set(table, reader.number());
        reader.skipText();
        reader.skipText();
      } else return null;
    }
    if (reader.failed()) return null;
  }
  return records.length === 0 ? null : { tables, log };
}

function readerOf(bytes: Buffer) {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  return {
    number,
    skipText: () => {
      const length = number();
      at += length;
    },
    more: () => at < bytes.length,
    failed: () => at > bytes.length,
  };
}
