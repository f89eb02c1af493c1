/** Many records put straight into a database of a test: the same ones for the same number. */
import { addMinutes } from '@shared/base/time';
import { tallyKey } from '@shared/journal/counts';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { NO_DUE, type Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import type { Deskbook } from '../database';
import { searchText } from '../engine/search-text';

/** Moment of the newest record; each further one is some minutes older, now and then two of one moment. */
export const NEWEST = '2026-11-21T14:00:00+08:00';
const NAMES = ['王敏', '李师傅', '赵强', '周建国'];
const WORDS = ['漏水', '灯坏', '电梯', '噪音', '门禁'];

/** Record `n` of a register: every `openEvery`th is open and due, some of these without a due time; the units come again and again. */
export function plainRow(definition: AnyDefinition, n: number, openEvery: number): Row {
  const states = Object.entries(definition.states);
  const open = n % openEvery === 0 ? 1 : 0;
  const fitting = states.filter(([, state]) => state.open === (open === 1)).map(([id]) => id);
  const at = addMinutes(NEWEST, -7 * (n - (n % 3 === 1 ? 1 : 0)));
  const unit = `${(n % 4) + 1}-${(n % 2) + 1}-${String(101 + (n % 9))}`;
  const text = `${WORDS[n % WORDS.length]} ${NAMES[n % NAMES.length]} 第${n}件`;
  const [first] = Object.entries(definition.fields).find(([, field]) => field.kind === 'text' && field.search) ?? [];
  return {
    id: `${definition.id}-${String((n * 7919) % 100_000).padStart(6, '0')}`,
    register: definition.id,
    no: `T-${String(n).padStart(6, '0')}`,
    site: 's1',
    desk: '',
    state: fitting[n % Math.max(1, fitting.length)] ?? definition.initial,
    open,
    unit,
    at,
    dueAt: open === 1 && n % 5 !== 0 ? addMinutes(NEWEST, (n % 40) * 60 - 600) : NO_DUE,
    createdAt: at,
    createdBy: 'staff-王敏',
    updatedAt: at,
    updatedBy: 'staff-王敏',
    rev: 1,
    v: definition.version,
    voided: '',
    mark: '',
    links: [],
    files: [],
    data: { ...blankData(definition.fields), ...(first !== undefined && { [first]: text }) },
  };
}

/** Puts `count` records of each register, with their search lines and tallies, but without a journal; all of them. */
export async function putPlainRows(db: Deskbook, count: Readonly<Record<string, number>>, openEvery = 50): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (const [register, n] of Object.entries(count)) {
    const definition = definitionOf(register);
    const rows = Array.from({ length: n }, (_, i) => plainRow(definition, i, openEvery));
    const tallies = new Map<string, number>();
    for (const { state } of rows) tallies.set(tallyKey(register, state), (tallies.get(tallyKey(register, state)) ?? 0) + 1);
    await db.rows.bulkPut(rows);
    await db.search.bulkPut(rows.map((row) => ({ id: row.id, register, at: row.at, text: searchText(definition, row) })));
    await db.counters.bulkPut([...tallies].map(([key, n]) => ({ key, n })));
    all.push(...rows);
  }
  return all;
}
