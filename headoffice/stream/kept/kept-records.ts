/**
 * Records of one store, or of one index, of fake-indexeddb: those that were changed stand in its own memory until they are kept, all others in the file. It takes the
 * place of the engine's `RecordStore`, whose whole interface this is.
 */
import { BEHIND, bytesOf, type Key, keysIn } from './keys';

export interface StoredRecord {
  readonly key: Key;
  /** Of an index the key of the record in its store. */
  readonly value: unknown;
}

type Direction = 'next' | 'nextunique' | 'prev' | 'prevunique';

/** What fake-indexeddb asks of the records of a store or an index; its own stand in memory. */
export interface Records {
  get(key: Key | IDBKeyRange): StoredRecord | undefined;
  /** The record that was there. @throws ConstraintError */
  put(record: StoredRecord, noOverwrite?: boolean): StoredRecord | undefined;
  delete(key: Key | IDBKeyRange): StoredRecord[];
  deleteByKeyAndValue(key: Key, value: Key): void;
  clear(): StoredRecord[];
  values(range?: IDBKeyRange, direction?: Direction): Iterable<StoredRecord>;
  size(): number;
}

/** A part of a file: names in the order of their bytes, each with a value. */
export interface Part {
  get(name: Buffer): unknown;
  /** Names from `from` on and before `to`, as many as `limit`; `isBack`: the last of them first. */
  read(from: Buffer, to: Buffer, limit: number, isBack: boolean): readonly { readonly name: Buffer; readonly value: unknown }[];
  count(): number;
  put(name: Buffer, value: unknown): void;
  remove(name: Buffer): void;
}

/** Records read at once: few at first, as most questions are for one. */
const FIRST_READ = 4;
const MOST_READ = 256;
const NOTHING = Buffer.alloc(0);

/** `isNamedByKey`: a store or a unique index; in other indexes many records have one key. */
export class KeptRecords implements Records {
  private readonly memory: Records;
  private readonly part: Part;
  private readonly isNamedByKey: boolean;
  /** Records of the file that are in memory, by name; there they may be changed, or gone. */
  private readonly taken = new Map<string, StoredRecord>();
  private inPart: number | null = null;

  constructor(memory: Records, part: Part, isNamedByKey: boolean) {
    this.memory = memory;
    this.part = part;
    this.isNamedByKey = isNamedByKey;
  }

  get(key: Key | IDBKeyRange): StoredRecord | undefined {
    if (isRange(key)) return first(this.values(key));
    if (!this.isNamedByKey) return first(this.values(IDBKeyRange.only(key)));
    return this.memory.get(key) ?? this.standing(bytesOf(key));
  }

  put(record: StoredRecord, noOverwrite = false): StoredRecord | undefined {
    this.take(this.nameOf(record));
    return this.memory.put(record, noOverwrite);
  }

  delete(key: Key | IDBKeyRange): StoredRecord[] {
    this.takeAll(isRange(key) ? key : IDBKeyRange.only(key));
    return this.memory.delete(key);
  }

  deleteByKeyAndValue(key: Key, value: Key): void {
    this.take(this.nameOf({ key, value }));
    this.memory.deleteByKeyAndValue(key, value);
  }

  clear(): StoredRecord[] {
    this.takeAll(undefined);
    return this.memory.clear();
  }

  size(): number {
    this.inPart ??= this.part.count();
    return this.inPart - this.taken.size + this.memory.size();
  }

  *values(range?: IDBKeyRange, direction: Direction = 'next'): Generator<StoredRecord, undefined> {
    const isBack = direction.startsWith('prev');
    if (!direction.endsWith('unique')) yield* this.merged(range, isBack);
    else if (isBack) yield* lastOfEach(this.merged(range, true));
    else yield* firstOfEach(this.merged(range, false));
  }

  /** Puts what was changed into the file, and forgets it here. Inside a transaction of the file. */
  keep(): void {
    const now = new Map<string, StoredRecord>();
    for (const record of this.memory.values()) now.set(this.nameOf(record).toString('latin1'), record);
    for (const [name, record] of now) {
      if (this.taken.get(name) !== record) this.part.put(Buffer.from(name, 'latin1'), this.isNamedByKey ? record.value : null);
    }
    for (const name of this.taken.keys()) if (!now.has(name)) this.part.remove(Buffer.from(name, 'latin1'));
    this.inPart = null;
    this.memory.clear();
    this.taken.clear();
  }

  private *merged(range: IDBKeyRange | undefined, isBack: boolean): Generator<StoredRecord, undefined> {
    const ours = this.memory.values(range, isBack ? 'prev' : 'next')[Symbol.iterator]();
    let mine = ours.next();
    for (const { name, record } of this.onDisk(range, isBack)) {
      for (; !mine.done && Buffer.compare(this.nameOf(mine.value), name) < 0 !== isBack; mine = ours.next()) yield mine.value;
      yield record;
    }
    for (; !mine.done; mine = ours.next()) yield mine.value;
  }

  /** Those of the file that are not in memory. */
  private *onDisk(range: IDBKeyRange | undefined, isBack: boolean): Generator<{ name: Buffer; record: StoredRecord }, undefined> {
    let [from, to] = boundsOf(range);
    for (let limit = FIRST_READ; ; limit = Math.min(limit * 4, MOST_READ)) {
      const read = this.part.read(from, to, limit, isBack);
      for (const { name, value } of read) {
        if (!this.taken.has(name.toString('latin1'))) yield { name, record: this.recordOf(name, value) };
      }
      const last = read.at(-1);
      if (read.length < limit || !last) return;
      if (isBack) to = last.name;
      else from = Buffer.concat([last.name, Buffer.of(0)]);
    }
  }

  private takeAll(range: IDBKeyRange | undefined): void {
    const found = Array.from(this.onDisk(range, false));
    for (const { name, record } of found) this.hold(name, record);
  }

  private take(name: Buffer): void {
    const record = this.standing(name);
    if (record) this.hold(name, record);
  }

  private hold(name: Buffer, record: StoredRecord): void {
    this.taken.set(name.toString('latin1'), record);
    this.memory.put(record);
  }

  /** In the file, and not in memory. */
  private standing(name: Buffer): StoredRecord | undefined {
    if (this.taken.has(name.toString('latin1'))) return undefined;
    const value = this.part.get(name);
    return value === undefined ? undefined : this.recordOf(name, value);
  }

  private nameOf({ key, value }: StoredRecord): Buffer {
    return this.isNamedByKey ? bytesOf(key) : Buffer.concat([bytesOf(key), bytesOf(value)]);
  }

  private recordOf(name: Buffer, value: unknown): StoredRecord {
    const [key = '', second] = keysIn(name);
    return { key, value: this.isNamedByKey ? value : second };
  }
}

function isRange(key: Key | IDBKeyRange): key is IDBKeyRange {
  return key instanceof IDBKeyRange;
}

function first(records: Iterable<StoredRecord>): StoredRecord | undefined {
  for (const record of records) return record;
  return undefined;
}

/** From the first name that is within to the first one that is behind. */
function boundsOf(range: IDBKeyRange | undefined): [Buffer, Buffer] {
  const { lower, upper, lowerOpen = false, upperOpen = false } = range ?? {};
  const after = (key: unknown): Buffer => Buffer.concat([bytesOf(key), BEHIND]);
  const from = lower === undefined ? NOTHING : lowerOpen ? after(lower) : bytesOf(lower);
  const to = upper === undefined ? BEHIND : upperOpen ? bytesOf(upper) : after(upper);
  return [from, to];
}

function* firstOfEach(records: Iterable<StoredRecord>): Generator<StoredRecord, undefined> {
  let before: StoredRecord | undefined;
  for (const record of records) {
    if (before && indexedDB.cmp(before.key, record.key) === 0) continue;
    before = record;
    yield record;
  }
}

function* lastOfEach(records: Iterable<StoredRecord>): Generator<StoredRecord, undefined> {
  let before: StoredRecord | undefined;
  for (const record of records) {
    if (before && indexedDB.cmp(before.key, record.key) !== 0) yield before;
    before = record;
  }
  if (before) yield before;
}
