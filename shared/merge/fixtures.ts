/** Desks for tests that write their entries by hand: what was said to whom, and when, is as the test says. */
import type { Instant } from '../base/time';
import { digestOf, type EntryBody, GENESIS, isKeptApart, type JournalValue, type PersonalValue, sealEntry } from '../journal/entry';
import { BLANKS, isNothing, writeBlanks } from '../journal/header-changes';
import type { JournalLine } from '../journal/line';
import type { Data, FieldValue } from '../registers/contract/fields';
import { definitionOf } from '../registers/index';
import type { Chains, Sent } from './chains';
import { heardSetting } from './clock';

type Written = Pick<EntryBody, 'op' | 'record' | 'register' | 'no'> & { readonly reason?: string };

export class HandDesk {
  readonly letter: string;
  readonly lines: JournalLine[] = [];
  at: Instant = '2026-11-21T09:00:00+08:00';
  private readonly now = new Map<string, Data>();

  constructor(letter: string) {
    this.letter = letter;
  }

  get chain(): string {
    return this.lines[0]?.entry.hash ?? '';
  }

  /** Makes a record as the engine would enter it. */
  create(register: string, id: string, no: string, data: Data, state: string): void {
    const definition = definitionOf(register);
    const header = { $state: state, $v: definition.version, [BLANKS]: writeBlanks(data) };
    const filled = Object.fromEntries(Object.entries(data).filter(([, value]) => !isNothing(value)));
    this.now.set(id, data);
    this.write({ op: 'create', record: id, register, no }, { ...header, ...filled });
  }

  /** Changes fields, `$state` and the like of a record made anywhere. */
  change(register: string, id: string, no: string, to: Readonly<Record<string, unknown>>, op: EntryBody['op'] = 'update'): void {
    this.write({ op, record: id, register, no }, to);
  }

  setting(key: string, value: unknown): void {
    this.write({ op: 'setting', record: key, register: '', no: '' }, { [key]: value });
  }

  count(key: string, from: number, to: number): void {
    this.enter({ op: 'count', record: key, register: '', no: '' }, [{ field: 'n', from, to }], []);
  }

  /** Has taken in all that these desks have written. */
  hear(...others: readonly HandDesk[]): void {
    const heads = others.map(({ chain, lines }) => [chain, { seq: lines.length, hash: lines.at(-1)?.entry.hash ?? '' }] as const);
    this.setting(heardSetting.key, Object.fromEntries(heads));
  }

  sent(): readonly Sent[] {
    return this.lines.map((line) => ({ chain: this.chain, line }));
  }

  private write(what: Written, to: Readonly<Record<string, unknown>>): void {
    const values: PersonalValue[] = [];
    const fields = what.register === '' ? {} : definitionOf(what.register).fields;
    const before = this.now.get(what.record) ?? {};
    const told = (field: string, value: FieldValue): JournalValue => {
      const known = fields[field];
      if (!known || !isKeptApart(known)) return value;
      if (isNothing(value)) return { d: '' };
      const salt = `${this.letter}${this.lines.length}${values.length}`;
      const kept = { d: digestOf(salt, value), salt, value, record: what.record };
      values.push(kept);
      return { d: kept.d };
    };
    const changes = Object.entries(to).map(([field, value]) => {
      const from = told(field, before[field] ?? (Array.isArray(value) ? [] : ''));
      return { field, from, to: told(field, value as FieldValue) };
    });
    this.now.set(what.record, { ...before, ...(to as Data) });
    this.enter(what, changes, values);
  }

  private enter(what: Written, changes: EntryBody['changes'], values: readonly PersonalValue[]): void {
    const seq = this.lines.length + 1;
    const prev = this.lines.at(-1)?.entry.hash ?? GENESIS;
    const who = { site: 'site-1', desk: this.letter, at: this.at, by: `staff-${this.letter}`, command: 'test' };
    this.lines.push({ entry: sealEntry({ seq, ...who, ...what, reason: what.reason ?? '', changes, prev }), values });
  }
}

export function chainsOf(...desks: readonly HandDesk[]): Chains {
  return new Map(desks.map((desk) => [desk.chain, desk.lines]));
}
