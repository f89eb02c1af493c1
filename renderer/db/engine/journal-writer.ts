/** Writes the journal inside the transaction: one entry a change, chained, personal values and typed words apart (AUD-1). */
import {
  type Apart,
  digestIn,
  digestOf,
  type EntryBody,
  type FieldChange,
  GENESIS,
  isKeptApart,
  type JournalEntry,
  type JournalValue,
  type PersonalValue,
  sealEntry,
} from '@shared/journal/entry';
import { BLANKS, GIVEN, HEADER, isNothing, writeBlanks } from '@shared/journal/header-changes';
import type { JournalLine } from '@shared/journal/line';
import type { RowEvent } from '@shared/registers/contract/command';
import type { Context } from '@shared/registers/contract/context';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { FieldValue } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import type { Deskbook } from '../database';
import type { Writes } from './writes';

/** Who makes the entries, where and when; `newId` makes salts. A command's `Context` is one. */
export interface Author extends Pick<Context, 'now' | 'site' | 'desk' | 'newId'> {
  readonly actor: Pick<Context['actor'], 'id'>;
}

/** Number and hash of the journal's last entry; 0 and GENESIS before the first. */
export type JournalHead = Pick<JournalEntry, 'seq' | 'hash'>;

/** A value of a record's field, or of a setting → its digest; null where it is not known to be kept apart. */
type Digests = (field: string, from: FieldValue) => Apart | null;

/** What a desk that has others says before it writes: what it heard of them since it wrote last. */
export interface Heard {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Collects and writes the entries of one transaction. */
export class JournalWriter {
  readonly lines: JournalLine[] = [];
  private readonly db: Deskbook;
  private readonly command: string;
  private readonly ctx: Author;
  private readonly writes: Writes;
  private readonly isAlone: boolean;
  private last: JournalHead;

  /** `head`: read in the same transaction. `isAlone`: there are no entries of other desks to look at. */
  constructor(db: Deskbook, command: string, ctx: Author, head: JournalHead, writes: Writes, isAlone = true) {
    this.db = db;
    this.command = command;
    this.ctx = ctx;
    this.last = head;
    this.writes = writes;
    this.isAlone = isAlone;
  }

  /** Enters the change of a record: which field from what to what. `given`: its number came with it, no counter moved. */
  async row(definition: AnyDefinition, event: RowEvent, op: 'create' | 'update' | 'void', reason: string, given: boolean): Promise<void> {
    const { before, after } = event;
    const values: PersonalValue[] = [];
    const changes: FieldChange[] = [];
    const was: Digests = before ? await this.digestsOf(after.id) : () => null;
    const enter = (field: string, from: FieldValue, to: FieldValue, apart: boolean): void => {
      // A value that stood in the chain itself before (an older program, a field that became personal) is kept apart from now on.
      const old = apart ? (isNothing(from) ? { d: '' } : (was(field, from) ?? this.apart(after.id, from, values))) : from;
      changes.push({ field, from: old, to: apart ? this.apart(after.id, to, values) : to });
    };
    for (const key of HEADER) {
      const from = (before?.[key] ?? START[key]) as unknown as FieldValue;
      const to = after[key] as unknown as FieldValue;
      // Names of files often hold a person's: they stand apart like any personal value.
      if (!same(from, to)) enter(`$${key}`, from, to, key === 'files');
    }
    if (op === 'create') changes.push({ field: BLANKS, from: null, to: writeBlanks(after.data) });
    if (given) changes.push({ field: GIVEN, from: null, to: true });
    for (const [key, field] of Object.entries(definition.fields)) {
      const from = before?.data[key];
      const to = after.data[key] as FieldValue;
      if (same(from, to) || (isNothing(from) && isNothing(to))) continue;
      enter(key, from ?? null, to, isKeptApart(field));
    }
    this.write(after, op, reason === '' ? '' : this.apart(after.id, reason, values), changes, values);
  }

  /** Enters the change of a setting; the value of a secret is kept apart like a personal one. */
  async setting(key: string, from: unknown, to: unknown, secret: boolean): Promise<void> {
    const values: PersonalValue[] = [];
    const was = secret && from !== undefined ? (await this.digestsOf(key))(key, from as FieldValue) : null;
    const told = (value: unknown): JournalValue => {
      const plain = (value ?? null) as FieldValue;
      return secret && plain !== null ? this.kept(key, plain, values) : secret ? { d: '' } : plain;
    };
    this.write({ id: key, register: '', no: '' }, 'setting', '', [{ field: key, from: was ?? told(from), to: told(to) }], values);
  }

  /** Enters what had been heard of other desks when what follows was written (decision 0020). */
  heard({ key, from, to }: Heard): void {
    this.write(
      { id: key, register: '', no: '' },
      'setting',
      '',
      [{ field: key, from: (from ?? null) as FieldValue, to: to as FieldValue }],
      [],
    );
  }

  /** Enters the step of a counter that follows from no record alone. */
  count(key: string, from: number, to: number): void {
    this.write({ id: key, register: '', no: '' }, 'count', '', [{ field: 'n', from, to }], []);
  }

  /** Enters that a record left the database: what it was, by its digest, and the archive that has it (RET-1). */
  discard(row: Row, digest: string, archive: string): void {
    const changes = [
      { field: '$row', from: digest, to: '' },
      { field: '$archive', from: '', to: archive },
    ];
    this.write(row, 'discard', '', changes, []);
  }

  /** Enters that somebody was taken out of a record: what stays is kept apart anew, under digests that no earlier entry names (PIPL 47). */
  async erase(definition: AnyDefinition, before: Row, after: Row): Promise<void> {
    const values: PersonalValue[] = [];
    const was = await this.digestsOf(after.id);
    const enter = (field: string, from: FieldValue, to: FieldValue): readonly FieldChange[] => {
      if (isNothing(from) && isNothing(to)) return [];
      return [{ field, from: was(field, from) ?? { d: '' }, to: this.apart(after.id, to, values) }];
    };
    const files = enter('$files', before.files as unknown as FieldValue, after.files as unknown as FieldValue);
    const fields = Object.entries(definition.fields).flatMap(([key, field]) =>
      isKeptApart(field) ? enter(key, before.data[key] ?? null, after.data[key] as FieldValue) : [],
    );
    const reason = after.voided === '' ? '' : this.apart(after.id, after.voided, values);
    this.write(after, 'erase', reason, [...files, ...fields], values);
  }

  /** The same for a record that left for an archive before. */
  eraseStory(gone: Pick<Row, 'id' | 'register' | 'no'>): void {
    this.write(gone, 'erase', '', [], []);
  }

  private apart(record: string, value: FieldValue, values: PersonalValue[]): Apart {
    return isNothing(value) ? { d: '' } : this.kept(record, value, values);
  }

  private kept(record: string, value: FieldValue, values: PersonalValue[]): Apart {
    const salt = this.ctx.newId();
    const kept = { d: digestOf(salt, value), salt, value, record };
    values.push(kept);
    return { d: kept.d };
  }

  /** Digests of the values of each field of a record, as far as they were kept apart. */
  private async digestsOf(record: string): Promise<Digests> {
    const entries = await this.db.journal.where('record').equals(record).toArray();
    const others = this.isAlone ? [] : await this.db.others.where('record').equals(record).toArray();
    const changes = entries.sort((a, b) => a.seq - b.seq).flatMap((entry) => entry.changes);
    if (others.length === 0) {
      const last = new Map(changes.map(({ field, to }) => [field, digestIn(to) ?? '']));
      return (field) => known(last.get(field));
    }
    // What stands there may be of any desk, or of several: its digest is the one whose value it is.
    const all = [...changes, ...others.flatMap(({ entry }) => entry.changes)];
    const values = new Map((await this.db.values.where('record').equals(record).toArray()).map((value) => [value.d, value.value]));
    return (field, from) => {
      const digests = all.filter((one) => one.field === field).map(({ to }) => digestIn(to) ?? '');
      return known(digests.findLast((digest) => digest !== '' && same(values.get(digest), from)));
    };
  }

  private write(
    row: Pick<Row, 'id' | 'register' | 'no'>,
    op: EntryBody['op'],
    reason: string | Apart,
    changes: readonly FieldChange[],
    values: readonly PersonalValue[],
  ): void {
    const body: EntryBody = {
      seq: this.last.seq + 1,
      site: this.ctx.site,
      desk: this.ctx.desk,
      at: this.ctx.now,
      by: this.ctx.actor.id,
      command: this.command,
      record: row.id,
      register: row.register,
      no: row.no,
      op,
      reason,
      changes,
      prev: this.last.hash,
    };
    const entry = sealEntry(body);
    this.last = { seq: entry.seq, hash: entry.hash };
    this.lines.push({ entry, values });
    this.writes.add(this.db.journal.add(entry));
    if (values.length > 0) this.writes.add(this.db.values.bulkPut([...values]));
  }
}

export async function journalHead(db: Deskbook): Promise<JournalHead> {
  const last = await db.journal.orderBy('seq').last();
  return last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: GENESIS };
}

/** What the header says of a record before there is one. */
const START = { state: '', mark: '', links: [], files: [], v: null } as const;

function known(digest: string | undefined): Apart | null {
  return digest ? { d: digest } : null;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
