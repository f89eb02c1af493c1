/** What every register must fulfil, whatever it is about: a new one is checked here without a line being added. */
import { describe, expect, it } from 'vitest';
import type { Text } from '../base/text';
import { paperColumns } from './contract/columns';
import type { Context } from './contract/context';
import type { AnyDefinition } from './contract/definition';
import { isBlank } from './contract/fields';
import type { Row } from './contract/row';
import { blankData, checkData } from './contract/schema';
import { registerList, registers } from './index';
import { REQUEST_PREFIXES } from './requests/types';

const ctx: Context = {
  now: '2026-11-21T14:05:00+08:00',
  today: '2026-11-21',
  actor: { id: 'staff-1', name: '王敏', role: 'manager' },
  site: 'site-1',
  desk: '',
  shift: '早班',
  shiftSince: '2026-11-21T07:30:00+08:00',
  lateAfterMinutes: 240,
  newId: () => 'id-1',
};

const definitions: readonly AnyDefinition[] = registerList.map((module) => module.definition);
const each = definitions.map((definition) => [definition.id, definition] as const);

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

function isSaid(label: Text): boolean {
  return label.zh.trim() !== '' && label.en.trim() !== '' && !/[！!]|请您/.test(label.zh + label.en);
}

function blankRow(definition: AnyDefinition, state: string): Row {
  const data = blankData(definition.fields);
  return {
    id: 'row-1',
    register: definition.id,
    no: 'X-1',
    site: 'site-1',
    desk: '',
    state,
    open: 0,
    unit: '',
    at: ctx.now,
    dueAt: '9999',
    createdAt: ctx.now,
    createdBy: 'staff-1',
    updatedAt: ctx.now,
    updatedBy: 'staff-1',
    rev: 1,
    v: definition.version,
    voided: '',
    mark: '',
    links: [],
    files: [],
    data,
  };
}

describe('the list', () => {
  it('names each register once, under its own id', () => {
    expect(Object.entries(registers).filter(([key, module]) => key !== module.definition.id)).toEqual([]);
    expect(repeated(definitions.map((d) => d.id))).toEqual([]);
    expect(repeated(definitions.map((d) => d.title.zh))).toEqual([]);
  });

  it('gives every number prefix to one register or type only (NUM-1)', () => {
    const own = definitions.flatMap(({ id, numbering, fields }) => {
      if (numbering.kind === 'field') return [];
      if (id === 'requests') return Object.values(REQUEST_PREFIXES);
      return [numbering.kind === 'serial' ? numbering.prefix : numbering.prefix(blankData(fields) as never)];
    });
    expect(repeated(own)).toEqual([]);
    expect(own.filter((prefix) => !/^[A-Z]{2}$/.test(prefix))).toEqual([]);
  });
});

describe.each(each)('%s', (id, definition) => {
  const { fields, states, actions } = definition;
  const keys = Object.keys(fields);

  it('says what it is, its states, fields and actions in both languages', () => {
    const labels = [
      definition.title,
      definition.one,
      definition.help,
      definition.print.title,
      ...definition.print.signatures,
      ...Object.values(states).map((s) => s.label),
      ...Object.values(actions).map((a) => a.label),
      ...Object.values(fields).map((f) => f.label),
      ...Object.values(fields).flatMap((f) => (f.help ? [f.help] : [])),
      ...Object.values(fields).flatMap((f) => ('options' in f ? Object.values(f.options) : [])),
      ...Object.values(fields).flatMap((f) => (f.kind === 'rows' ? Object.values(f.columns).map((c) => c.label) : [])),
      ...Object.values(definition.refusals),
    ];
    expect(labels.filter((label) => !isSaid(label))).toEqual([]);
    expect(definition.help.zh).not.toMatch(/\n/);
    expect(definition.help.zh).toMatch(/代替/);
  });

  it('begins in a state it has, and has none called void', () => {
    expect(states).toHaveProperty(definition.initial);
    expect(Object.keys(states)).not.toContain('void');
  });

  it('has actions that are signed for what they lead to, and ask for the tick that a signature sets', () => {
    const wrong = Object.entries(actions).filter(([, { signs, to, asks }]) => {
      const signing = signs === undefined ? undefined : definition.signing?.[signs];
      const ticked = signing?.ticks === undefined || asks.includes(signing.ticks);
      return signs !== undefined && !(to !== null && signing?.from?.includes(to) && ticked);
    });
    expect(wrong.map(([act]) => act)).toEqual([]);
  });

  it('has actions that name states and fields it has', () => {
    for (const [name, action] of Object.entries(actions)) {
      const asked = [...action.asks, ...Object.keys(action.fills ?? {})];
      expect({ name, unknown: action.from.filter((s) => !(s in states)) }).toEqual({ name, unknown: [] });
      expect({ name, to: action.to === null || action.to in states }).toEqual({ name, to: true });
      expect({ name, unknown: asked.filter((key) => !(key in fields)) }).toEqual({ name, unknown: [] });
      expect({ name, unasked: action.needs.filter((key) => !asked.includes(key)) }).toEqual({ name, unasked: [] });
      expect({ name, log: action.logs === undefined || fields[action.logs]?.kind === 'log' }).toEqual({ name, log: true });
    }
  });

  it('has no two actions on one key in the same state', () => {
    for (const state of Object.keys(states)) {
      const used = Object.values(actions).filter((a) => a.from.includes(state) && a.key !== undefined);
      expect({ state, twice: repeated(used.map((a) => String(a.key))) }).toEqual({ state, twice: [] });
    }
  });

  it('lets every field that must be filled be filled', () => {
    const hidden = keys.filter((key) => fields[key]?.need && fields[key]?.form === 'never' && isBlank(fields[key]?.start));
    expect(hidden).toEqual([]);
    const tucked = keys.filter((key) => fields[key]?.need && fields[key]?.form === 'more' && fields[key]?.start === undefined);
    expect(tucked).toEqual([]);
  });

  it('can be numbered', () => {
    const { numbering } = definition;
    expect(numbering.kind !== 'field' || fields[numbering.field]?.need === true).toBe(true);
  });

  it('takes blank data without falling over, and misses only what must be filled', () => {
    const data = blankData(fields);
    const codes = new Set(checkData(fields, data).map((r) => r.code));
    codes.delete('field.needed');
    expect([...codes]).toEqual([]);
    const derived = definition.derive ? definition.derive(data as never, ctx) : data;
    expect(checkData(fields, derived).filter((r) => r.code !== 'field.needed')).toEqual([]);
    expect(typeof definition.gist(data as never, 'zh')).toBe('string');
    expect(typeof definition.at(data as never)).toBe('string');
    expect(typeof definition.unit(data as never)).toBe('string');
    for (const state of Object.keys(states)) expect(definition.due(data as never, state)).toBe('');
    expect(definition.urgent?.(data as never) ?? false).toBe(false);
    expect(states).toHaveProperty(definition.begin?.(data as never) ?? definition.initial);
    for (const refusal of definition.check?.(data as never, ctx) ?? []) expect(fields).toHaveProperty(refusal.field ?? '');
  });

  it('has a sentence for each refusal of its checks and guards on blank data', () => {
    const data = blankData(fields) as never;
    const refused = [
      ...(definition.check?.(data, ctx) ?? []),
      ...Object.values(actions).flatMap((a) => a.guard?.(blankRow(definition, a.from[0] ?? '') as never, ctx) ?? []),
    ];
    const silent = refused.filter((r) => !r.code.startsWith('field.') && !(r.code in definition.refusals));
    expect(silent).toEqual([]);
  });

  it('decides the columns of a table one by one, and the table as its columns', () => {
    const tables = keys.flatMap((key) => {
      const field = fields[key];
      if (field?.kind !== 'rows') return [];
      const about = Object.values(field.columns).some((column) => column.personal !== 'none');
      return about === (field.personal !== 'none') ? [] : [key];
    });
    expect(tables).toEqual([]);
  });

  it('demands whole on paper only ID numbers that it has', () => {
    const demanded = definition.print.slip?.demands ?? [];
    expect(demanded.filter((key) => fields[key]?.personal !== 'idNumber')).toEqual([]);
  });

  it('says why it keeps data of people, if it keeps any, and how long (PIPL 6, 17, 19)', () => {
    const { keeping } = definition;
    const about = keys.some((key) => fields[key]?.personal !== 'none');
    expect(isSaid(keeping.purpose)).toBe(true);
    expect({ about, named: keeping.basis !== 'none' }).toEqual({ about, named: about });
    expect(keeping.least === 'always' || keeping.least.months >= 3).toBe(true);
  });

  it('has headings that no import can confuse', () => {
    const labels = keys.flatMap((key) => [fields[key]?.label.zh ?? '', ...(fields[key]?.aliases ?? [])]);
    expect(repeated(labels)).toEqual([]);
    expect(repeated(paperColumns(fields, 'sheet').map((c) => c.heading.zh))).toEqual([]);
  });

  it('joins columns only with later fields of its own', () => {
    keys.forEach((key, i) => {
      const joins = fields[key]?.column?.joins ?? [];
      expect({ key, bad: joins.filter((other) => keys.indexOf(other) <= i) }).toEqual({ key, bad: [] });
    });
  });

  it('shows a list that fits a screen', () => {
    const width = keys.reduce((sum, key) => sum + (fields[key]?.list ?? 0), 0);
    expect(width).toBeGreaterThan(0);
    expect(width).toBeLessThanOrEqual(1400);
    expect(id).toMatch(/^[a-z]+$/);
  });
});
