/** Writes the journal inside the transaction: one entry a change, chained, personal values apart (AUD-1). */
import {
  digestOf,
  type EntryBody,
  type FieldChange,
  GENESIS,
  type JournalEntry,
  type JournalValue,
  type PersonalValue,
  sealEntry,
} from '@shared/journal/entry';
import type { RowEvent } from '@shared/registers/contract/command';
import type { Context } from '@shared/registers/contract/context';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { type FieldValue, isBlank } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import type { Deskbook } from '../database';

/** Header fields that the journal keeps beside the data, so that rows can be rebuilt from it alone. */
const HEADER = ['state', 'mark', 'links', 'files'] as const;

/** One line of the journal file: the entry and the personal values it speaks of. */
export interface JournalLine {
  readonly entry: JournalEntry;
  readonly values: readonly PersonalValue[];
}

/** Collects and writes the entries of one transaction. */
export class JournalWriter {
  readonly lines: JournalLine[] = [];
  private readonly db: Deskbook;
  private readonly command: string;
  private readonly ctx: Context;
  private last: { seq: number; hash: string } | null = null;

  constructor(db: Deskbook, command: string, ctx: Context) {
    this.db = db;
    this.command = command;
    this.ctx = ctx;
  }

  /** Enters the change of a record: which field from what to what. */
  async row(definition: AnyDefinition, event: RowEvent, op: 'create' | 'update' | 'void', reason: string): Promise<void> {
    const values: PersonalValue[] = [];
    const changes: FieldChange[] = [];
    for (const key of HEADER) {
      const from = (event.before?.[key] ?? (key === 'state' || key === 'mark' ? '' : [])) as unknown as FieldValue;
      const to = event.after[key] as unknown as FieldValue;
      if (same(from, to)) continue;
      // Names of files often hold a person's: they stand apart like any personal value.
      const personal = key === 'files';
      const old = personal ? { d: event.before ? await this.digestBefore(event.after.id, '$files') : '' } : from;
      if (!personal || !(isBlank(from) && isBlank(to)))
        changes.push({ field: `$${key}`, from: old, to: personal ? this.apart(event.after.id, to, values) : to });
    }
    for (const [key, field] of Object.entries(definition.fields)) {
      const from = event.before?.data[key];
      const to = event.after.data[key] as FieldValue;
      if (same(from, to) || (isBlank(from) && isBlank(to) && to !== false)) continue;
      const personal = field.personal !== 'none';
      const old = personal ? { d: event.before ? await this.digestBefore(event.after.id, key) : '' } : (from ?? null);
      changes.push({ field: key, from: old, to: personal ? this.apart(event.after.id, to, values) : to });
    }
    await this.write(event.after, op, reason, changes, values);
  }

  /** Enters the change of a setting; the value of a secret is left out. */
  async setting(key: string, from: unknown, to: unknown, secret: boolean): Promise<void> {
    const shown = (value: unknown): JournalValue => (secret || value === undefined ? null : (value as JournalValue));
    await this.write({ id: key, register: '', no: '' }, 'setting', '', [{ field: key, from: shown(from), to: shown(to) }], []);
  }

  private apart(record: string, value: FieldValue, values: PersonalValue[]): { readonly d: string } {
    if (isBlank(value)) return { d: '' };
    const salt = this.ctx.newId();
    const kept = { d: digestOf(salt, value), salt, value, record };
    values.push(kept);
    return { d: kept.d };
  }

  private async digestBefore(record: string, field: string): Promise<string> {
    const entries = await this.db.journal.where('record').equals(record).toArray();
    for (const entry of entries.sort((a, b) => b.seq - a.seq)) {
      const to = entry.changes.find((c) => c.field === field)?.to;
      if (to !== undefined) return typeof to === 'object' && to !== null && 'd' in to ? to.d : '';
    }
    return '';
  }

  private async write(
    row: Pick<Row, 'id' | 'register' | 'no'>,
    op: EntryBody['op'],
    reason: string,
    changes: readonly FieldChange[],
    values: readonly PersonalValue[],
  ): Promise<void> {
    this.last ??= await journalHead(this.db);
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
    await this.db.journal.add(entry);
    if (values.length > 0) await this.db.values.bulkPut([...values]);
  }
}

/** Number and hash of the last entry; 0 and GENESIS before the first. */
export async function journalHead(db: Deskbook): Promise<{ seq: number; hash: string }> {
  const last = await db.journal.orderBy('seq').last();
  return last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: GENESIS };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
