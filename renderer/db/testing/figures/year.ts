/**
 * Two years of a site's records put straight into a database, with everything that is hard to count: month ends and 29 February, midnights,
 * holds, merged, refused, re-opened, voided ones, late entries, completions that were not drawn. The same seed gives the same records.
 */
import { addDays, addMinutes, at, type Day, type Instant } from '@shared/base/time';
import { type Data, textIn } from '@shared/registers/contract/fields';
import { deriveHeader } from '@shared/registers/contract/header';
import { type Row, VOID } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { policyBook } from '@shared/rules/callbacks/book';
import type { Deskbook } from '../../database';
import { type Chance, chanceOf } from './chance';

const FIRST_DAY = '2023-01-01';
export const NOW = '2024-11-21T14:05:00+08:00';

interface Undrawn {
  readonly source: string;
  readonly completedOn: Day;
  readonly dueDay: Day;
}

/** What was written, as a recount takes it. */
export interface Year {
  readonly rows: readonly Row[];
  /** Completions that were not drawn; no record stands for them. */
  readonly undrawn: readonly Undrawn[];
}

const UNITS = Array.from({ length: 24 }, (_, i) => `${1 + (i % 3)}-${1 + (i % 2)}-${101 + (i % 4)}`);
const CATEGORIES = ['security', 'cleaning', 'greening', 'repairs', 'mail', 'renovation', 'conduct', 'other', ''];
const TYPES = [
  'repair',
  'repair',
  'repair',
  'complaint',
  'complaint',
  'complaint',
  'special',
  'consult',
  'help',
  'suggestion',
  'opinion',
  'praise',
  '',
];
const STATES = [
  'pending',
  'accepted',
  'working',
  'confirming',
  'hold',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'refused',
  'merged',
  VOID,
];
const PEOPLE = ['王敏', '李师傅', '周建国', ''];
const SAID = ['very-satisfied', 'satisfied', 'satisfied', 'neutral', 'dissatisfied', 'very-dissatisfied', ''];
/** Times at which a day, a month or a promise turns. */
const CLOCKS = ['00:00:00', '23:59:59', '09:00:00', '14:05:00', '17:30:30'];

class Maker {
  readonly rows: Row[] = [];
  readonly undrawn: Undrawn[] = [];
  readonly c: Chance;
  private ids = 0;

  constructor(seed: number) {
    this.c = chanceOf(seed);
  }

  /** A record with its header as the engine would make it; `createdAt` may be long after the event. */
  put(register: string, state: string, data: Data, createdAt: Instant, links: readonly string[] = []): Row {
    const definition = definitionOf(register);
    const whole = { ...blankData(definition.fields), ...data };
    this.ids += 1;
    const id = `${register}-${String(this.ids).padStart(6, '0')}`;
    const row: Row = {
      id,
      register,
      no: id,
      site: 's1',
      desk: '',
      state,
      ...deriveHeader(definition, whole, state === VOID ? definition.initial : state, createdAt),
      ...(state === VOID && { open: 0 as const }),
      createdAt,
      createdBy: 'staff-王敏',
      updatedAt: createdAt,
      updatedBy: 'staff-王敏',
      rev: 1,
      v: definition.version,
      voided: state === VOID ? '登记重复' : '',
      mark: '',
      links,
      files: [],
      data: whole,
    };
    this.rows.push(row);
    return row;
  }

  moment(day: Day): Instant {
    return at(day, this.c.pick(CLOCKS));
  }
}

/** Writes the records of a site that calls back under policy B (50% of complaints, 30% of repair projects). */
export async function putYear(db: Deskbook, seed: number): Promise<Year> {
  const maker = new Maker(seed);
  for (let day = FIRST_DAY; day <= NOW.slice(0, 10); day = addDays(day, 1)) oneDay(maker, day);
  for (const [index, unit] of [...new Set(UNITS)].entries()) {
    maker.put(
      'units',
      index % 9 === 8 ? 'dropped' : 'kept',
      { code: unit, status: index % 5 === 4 ? 'vacant' : 'own' },
      at(FIRST_DAY, '08:00'),
    );
  }
  await db.rows.bulkPut(maker.rows);
  await db.settings.put({ key: policyBook.key, value: { dated: [{ from: '2000-01-01', policyId: 'B', layer: false }], own: [] } });
  const counters = new Map<string, number>();
  const count = (key: string): void => void counters.set(key, (counters.get(key) ?? 0) + 1);
  for (const { source, completedOn, dueDay } of maker.undrawn) {
    count(`undrawn:B:${source}:${dueDay}`);
    count(`quota:B:${source}:${completedOn.slice(0, 7)}:done`);
  }
  for (const { register, state, data } of maker.rows) {
    if (register !== 'callbacks' || state === VOID || data['outdated'] === true || data['counted'] !== true) continue;
    const head = `quota:B:${textIn(data, 'source')}:${textIn(data, 'completedOn').slice(0, 7)}`;
    count(`${head}:done`);
    count(`${head}:drawn`);
    if (Number(data['round']) > 0) count(`${head}:called`);
    else if (state === 'exempt') count(`${head}:exempt`);
  }
  await db.counters.bulkPut([...counters].map(([key, n]) => ({ key, n })));
  return { rows: maker.rows, undrawn: maker.undrawn };
}

function oneDay(maker: Maker, day: Day): void {
  const { c } = maker;
  const edge = ['27', '28', '29', '30', '31', '01'].includes(day.slice(8));
  // Three days before now: complaints done then are to be called back today.
  const many = day === addDays(NOW.slice(0, 10), -3) ? 40 : 7;
  for (let n = edge || many > 7 ? many : 1 + c.int(4); n > 0; n -= 1) oneRequest(maker, day);
  for (let n = c.int(3); n > 0; n -= 1) {
    const when = maker.moment(day);
    maker.put('duty', c.pick(['pending', 'working', 'done', 'turned', VOID]), { happenedAt: when }, when);
    maker.put('visitors', c.pick(['in', 'left', 'left', 'refused', VOID]), { cameAt: when, name: '张三' }, when);
    maker.put('parcels', c.pick(['waiting', 'notified', 'taken', 'taken', 'returned', 'lost', VOID]), { arrivedAt: when }, when);
  }
  if (c.chance(20)) {
    const when = maker.moment(day);
    const dueAt = c.chance(70) ? addMinutes(when, 60 * (1 + c.int(400))) : '';
    maker.put('keyloans', c.pick(['out', 'returned', 'returned', 'lost', VOID]), { lentAt: when, dueAt, key: 'K1' }, when);
    maker.put('fees', c.pick(['waiting', 'handed', 'handed', VOID]), { takenAt: when, amount: 1 + c.int(100_000) }, when);
  }
  if (day.endsWith('-28')) {
    const answered = c.int(200);
    const enteredAt = at(addDays(day, c.int(9)), '09:00');
    maker.put(
      'surveys',
      c.pick(['entered', 'entered', VOID]),
      { enteredAt, fromDay: addDays(day, -10), toDay: day, item: '保洁服务', asked: 200, answered, satisfied: c.int(answered + 1) },
      enteredAt,
    );
  }
}

/** The same complaint again, at the last day on which it is a repeated one and on the day after. */
function complainAgain(maker: Maker, first: Row, day: Day): void {
  const again = maker.moment(addDays(day, maker.c.pick([1, 30, 31])));
  const data = { ...first.data, registeredAt: again, promisedAt: addMinutes(again, 2880), doneAt: '', mergedInto: '' };
  if (again <= NOW) maker.put('requests', 'pending', data, again);
}

function oneRequest(maker: Maker, day: Day): void {
  const { c } = maker;
  const registeredAt = maker.moment(day);
  const state = c.pick(STATES);
  const done = state === 'confirming' || state === 'closed';
  const completedAt = done ? addMinutes(registeredAt, c.pick([0, 30, 600, 1440, 2880, 20_000])) : '';
  const doneAt = completedAt > NOW ? '' : completedAt;
  const type = c.pick(TYPES);
  const row = maker.put(
    'requests',
    done && doneAt === '' ? 'working' : state,
    {
      registeredAt,
      type,
      category: c.pick(CATEGORIES),
      unit: c.chance(85) ? c.pick(UNITS) : '',
      complex: c.chance(20),
      project: type === 'repair' && c.chance(40),
      departments: c.pick([[], ['工程部'], ['环境部'], ['工程部', '环境部']]),
      responsible: c.pick(PEOPLE),
      effective: c.pick(['', 'yes', 'yes', 'yes', 'no']),
      // At, just within and just beyond the 24 and 48 hours.
      firstResponseAt: c.pick(['', addMinutes(registeredAt, c.pick([-5, 0, 90, 1440, 1441, 2880, 2881]))]),
      promisedAt: c.pick(['', doneAt, addMinutes(registeredAt, 1440 * c.pick([1, 2, 3, 14, 60, 183, 184, 185]))]),
      doneAt,
      mergedInto: state === 'merged' ? 'TS-1' : '',
      reopenings: c.chance(15) ? [{ at: registeredAt, by: '王敏', reason: '又漏', doneAt: registeredAt }] : [],
      rootCause: done ? c.pick(['', '管道老化', '管道老化。', '没有巡查']) : '',
      prevention: done ? c.pick(['', '每月检查']) : '',
    },
    // Late entries: written days after the event (BY-13).
    addMinutes(registeredAt, c.pick([0, 5, 3 * 1440])),
  );
  if (type === 'complaint' && c.chance(20)) complainAgain(maker, row, day);
  for (let n = c.pick([0, 1, 1, 2, 3]); n > 0 && type === 'repair'; n -= 1) {
    const dispatchedAt = at(addDays(day, c.pick([0, 1, 20, 90, 91])), '10:00');
    const department = c.pick(['工程部', '环境部']);
    maker.put('workorders', c.pick(['sent', 'returned', 'returned', 'rejected', VOID]), { dispatchedAt, department }, dispatchedAt, [
      row.id,
    ]);
  }
  if (doneAt !== '' && (type === 'complaint' || row.data['project'] === true)) callbackOf(maker, row, doneAt.slice(0, 10));
}

function callbackOf(maker: Maker, matter: Row, completedOn: Day): void {
  const { c } = maker;
  const source = matter.data['type'] === 'complaint' ? 'complaint' : 'repair-project';
  // Set to a day far off by the supervisor, and not called yet.
  const farOff = c.chance(8);
  const dueOn = addDays(completedOn, farOff ? 100 : source === 'complaint' ? 3 : c.pick([28, 30, 31]));
  if (c.chance(30)) {
    maker.undrawn.push({ source, completedOn, dueDay: dueOn });
    return;
  }
  const writtenAt = at(completedOn, '18:00');
  const calledAt = maker.moment(addDays(completedOn, c.pick([0, 1, 3, 4, 31, 70])));
  const called = !farOff && c.chance(65) && calledAt <= NOW;
  const satisfaction = c.pick(SAID);
  const round = { calledAt, satisfaction, shortcomings: c.pick(['', '慢']), suggestions: c.pick(['', '加灯']) };
  const second = called && c.chance(20) ? { ...round, satisfaction: c.pick(SAID), calledAt: addMinutes(calledAt, 5000) } : null;
  const rounds = called ? [round, ...(second && second.calledAt <= NOW ? [second] : [])] : [];
  const raisedAt = rounds.at(-1)?.calledAt ?? '';
  const opinion = { raisedAt, text: '加个扶手', replyBy: '', answeredAt: c.pick(['', raisedAt]), requestNo: c.pick(['', 'YJ-1']) };
  maker.put(
    'callbacks',
    called ? c.pick(['closed', 'closed', 'called', 'rectifying', VOID]) : c.pick(['due', 'due', 'due', 'exempt', VOID]),
    {
      source,
      unit: matter.unit,
      completedOn,
      dueOn,
      policyId: 'B',
      // Some were added by hand: no quota has them.
      counted: c.chance(92),
      outdated: c.chance(8),
      plannedCallers: ['赵强'],
      ...(called && { ...rounds.at(-1), round: rounds.length, callers: c.pick([['王敏'], ['王敏', '赵强']]), method: 'phone' }),
      rounds,
      opinions: called && c.chance(30) ? [opinion] : [],
    },
    writtenAt,
  );
}
