/**
 * Every indicator counted a second time, as slowly and plainly as can be, from the domain's own words (§4, §6) and not from the program's:
 * all records are gone through for each figure, and nothing of `shared/rules` is used.
 */
import type { Row } from '@shared/registers/contract/row';
import { NOW, type Year } from './year';

/** What a figure is in the recount; what it does not tell is not compared. */
interface Recounted {
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Ids of the records, in any order. */
  readonly rows?: readonly string[];
  readonly hits?: readonly string[];
}

type Recount = (year: Year, from: string, to: string) => Recounted;

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const get = (row: Row, key: string): string => words(row.data[key]);
const flag = (row: Row, key: string): boolean => row.data[key] === true;
const lines = (row: Row, key: string): readonly Record<string, unknown>[] => (row.data[key] ?? []) as readonly Record<string, unknown>[];
const within = (time: string, from: string, to: string): boolean =>
  time !== '' && time.substring(0, 10) >= from && time.substring(0, 10) <= to;
const millis = (time: string): number => new Date(time).getTime();
const dayNumber = (day: string): number => Math.round(new Date(`${day.substring(0, 10)}T00:00:00Z`).getTime() / 86_400_000);
const ids = (rows: readonly Row[]): readonly string[] => rows.map((row) => row.id);
const isVoid = (row: Row): boolean => row.voided !== '';

const registers = new WeakMap<Year, Map<string, readonly Row[]>>();

/** Records of a register that are not struck out; found once a year. */
function all(year: Year, register: string): readonly Row[] {
  const known = registers.get(year) ?? new Map<string, readonly Row[]>();
  registers.set(year, known);
  const found = known.get(register) ?? year.rows.filter((row) => row.register === register && !isVoid(row));
  known.set(register, found);
  return found;
}

/** 「合并的只计一次，作废的不计」. */
function requestsIn(year: Year, from: string, to: string): readonly Row[] {
  return all(year, 'requests').filter((row) => row.state !== 'merged' && within(get(row, 'registeredAt'), from, to));
}

const plain = (rows: readonly Row[]): Recounted => ({ value: rows.length, numerator: rows.length, rows: ids(rows), hits: ids(rows) });

function part(hits: readonly string[], rows: readonly string[], more = 0): Recounted {
  const whole = rows.length + more;
  // One decimal, half up; the small push undoes what binary fractions take away.
  const value = whole === 0 ? null : Math.round((hits.length / whole) * 1000 + 1e-9) / 10;
  return { value, numerator: hits.length, denominator: whole, rows, hits };
}

const ofType =
  (...types: readonly string[]): Recount =>
  (year, from, to) =>
    plain(requestsIn(year, from, to).filter((row) => types.includes(get(row, 'type'))));

/** 24 hours, complex ones 48, by the clock from 登记时间 (IN-6). */
const responseEnd = (row: Row): number => millis(get(row, 'registeredAt')) + (flag(row, 'complex') ? 48 : 24) * 3_600_000;
const respondedLate = (row: Row): boolean =>
  get(row, 'firstResponseAt') === '' ? millis(NOW) > responseEnd(row) : millis(get(row, 'firstResponseAt')) > responseEnd(row);
const responded = (row: Row): boolean => get(row, 'firstResponseAt') !== '';

function hoursUntil(rows: readonly Row[], field: string, which: 'middle' | 'nine'): Recounted {
  const timed = rows.filter((row) => get(row, field) !== '');
  const times = timed.map((row) => Math.max(0, millis(get(row, field)) - millis(get(row, 'registeredAt')))).sort((a, b) => a - b);
  let wanted = Number.NaN;
  if (which === 'middle') wanted = (Number(times[Math.ceil(times.length / 2) - 1]) + Number(times[Math.floor(times.length / 2)])) / 2;
  // The first of the times that nine tenths of all do not exceed.
  else for (const time of times) if (Number.isNaN(wanted) && times.filter((one) => one <= time).length >= times.length * 0.9) wanted = time;
  return { value: times.length === 0 ? null : Math.round(wanted / 360_000 + 1e-9) / 10, rows: ids(timed) };
}

const notRefused = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => row.state !== 'refused');
const isDone = (row: Row): boolean => get(row, 'doneAt') !== '';

/** A second slip to one department that is neither void nor 退单, by the ninetieth day. */
function sentTwice(year: Year, row: Row): boolean {
  const slips = all(year, 'workorders').filter(
    (slip) =>
      slip.links.includes(row.id) &&
      slip.state !== 'rejected' &&
      dayNumber(get(slip, 'dispatchedAt')) - dayNumber(get(row, 'registeredAt')) <= 90,
  );
  const departments = slips.map((slip) => get(slip, 'department'));
  return departments.some((name, index) => departments.indexOf(name) !== index);
}

const complaintsIn = (year: Year, from: string, to: string): readonly Row[] =>
  requestsIn(year, from, to).filter((row) => get(row, 'type') === 'complaint');
const isEffective = (row: Row): boolean => get(row, 'effective') === 'yes' && row.state !== 'refused';
const categoryOf = (row: Row): string => (get(row, 'category') === '' ? 'other' : get(row, 'category'));

function repeated(complaints: readonly Row[], row: Row): boolean {
  if (row.unit === '') return false;
  return complaints.some((other) => {
    const days = dayNumber(get(row, 'registeredAt')) - dayNumber(get(other, 'registeredAt'));
    const earlier = `${get(other, 'registeredAt')} ${other.id}` < `${get(row, 'registeredAt')} ${row.id}`;
    return other.unit === row.unit && categoryOf(other) === categoryOf(row) && earlier && days <= 30;
  });
}

/** Callbacks that count: neither void nor of a completion that was opened again. */
const standing = (year: Year): readonly Row[] => all(year, 'callbacks').filter((row) => !flag(row, 'outdated'));
const firstCall = (row: Row): string => words(lines(row, 'rounds')[0]?.['calledAt']);
const lastSaid = (row: Row): string => words(lines(row, 'rounds').at(-1)?.['satisfaction']);
const dueIn = (year: Year, from: string, to: string): readonly Row[] =>
  standing(year).filter((row) => row.state !== 'exempt' && within(get(row, 'dueOn'), from, to));
const undrawnIn = (year: Year, from: string, to: string): number => year.undrawn.filter(({ dueDay }) => within(dueDay, from, to)).length;
const calledIn = (year: Year, from: string, to: string): readonly Row[] => standing(year).filter((row) => within(firstCall(row), from, to));
const answeredIn = (year: Year, from: string, to: string): readonly Row[] => calledIn(year, from, to).filter((row) => lastSaid(row) !== '');

function opinions(year: Year, from: string, to: string): readonly { readonly id: string; readonly settled: boolean }[] {
  return all(year, 'callbacks').flatMap((row) =>
    lines(row, 'opinions')
      .filter((one) => within(words(one['raisedAt']), from, to))
      .map((one) => ({ id: row.id, settled: one['answeredAt'] !== '' || one['requestNo'] !== '' })),
  );
}

const RATES = { complaint: 50, 'repair-project': 30 } as const;

/** The month's quota of policy B: 50% of complaints and 30% of repair projects of those completed in it less the exempt ones, rounded up. */
function quotaOf(year: Year, to: string) {
  const month = to.substring(0, 7);
  return (['complaint', 'repair-project'] as const).map((source) => {
    const planned = standing(year).filter(
      (row) => get(row, 'source') === source && get(row, 'completedOn').startsWith(month) && flag(row, 'counted') && row.state !== 'exempt',
    );
    const completed = planned.length + year.undrawn.filter((one) => one.source === source && one.completedOn.startsWith(month)).length;
    const called = planned.filter((row) => firstCall(row) !== '');
    return { planned, completed, called, needed: Math.ceil((RATES[source] * completed) / 100) };
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

const quota: Readonly<Record<'completed' | 'required' | 'called' | 'missing', Recount>> = {
  completed: (year, _, to) => ({
    value: total(quotaOf(year, to).map(({ completed }) => completed)),
    rows: quotaOf(year, to).flatMap(({ planned }) => ids(planned)),
  }),
  required: (year, _, to) => ({ value: total(quotaOf(year, to).map(({ needed }) => needed)) }),
  called: (year, _, to) => plain(quotaOf(year, to).flatMap(({ called }) => called)),
  missing: (year, _, to) => {
    const lines = quotaOf(year, to);
    const value = total(lines.map(({ needed, called }) => Math.max(0, needed - called.length)));
    const left = lines.flatMap(({ planned }) => planned.filter((row) => firstCall(row) === ''));
    return { value, rows: value === 0 ? [] : ids(left) };
  },
};

const events =
  (register: string, time: string, ...states: readonly string[]): Recount =>
  (year, from, to) =>
    plain(all(year, register).filter((row) => within(get(row, time), from, to) && (states.length === 0 || states.includes(row.state))));

const yuan = (rows: readonly Row[]): Recounted => ({
  value: Math.round(rows.reduce((sum, row) => sum + Number(row.data['amount']), 0)) / 100,
  rows: ids(rows),
});

const surveyed =
  (some: string, of: string): Recount =>
  (year, from, to) => {
    const found = all(year, 'surveys').filter((row) => within(get(row, 'toDay'), from, to));
    const [a, b] = [some, of].map((key) => found.reduce((sum, row) => sum + Number(row.data[key]), 0));
    return {
      value: b ? Math.round((Number(a) / b) * 1000 + 1e-9) / 10 : null,
      numerator: Number(a),
      denominator: Number(b),
      rows: ids(found),
    };
  };

const said =
  (answer: string): Recount =>
  (year, from, to) =>
    plain(calledIn(year, from, to).filter((row) => lastSaid(row) === answer));

export const RECOUNTS: Readonly<Record<string, Recount>> = {
  'requests.all': (year, from, to) => plain(requestsIn(year, from, to)),
  'requests.repair': ofType('repair'),
  'requests.special': ofType('special'),
  'requests.consult': ofType('consult'),
  'requests.help': ofType('help'),
  'requests.suggestion': ofType('suggestion'),
  'requests.opinion': ofType('opinion'),
  'requests.praise': ofType('praise'),
  'requests.others': ofType('consult', 'help', 'suggestion', 'opinion', 'praise'),
  'requests.overdue': (year) =>
    plain(
      all(year, 'requests').filter(
        (row) =>
          ['pending', 'accepted', 'working', 'confirming'].includes(row.state) &&
          get(row, 'promisedAt') !== '' &&
          millis(get(row, 'promisedAt')) < millis(NOW),
      ),
    ),
  'requests.lateResponse': (year, from, to) => plain(requestsIn(year, from, to).filter(respondedLate)),
  'requests.responseInTime': (year, from, to) => {
    const decided = requestsIn(year, from, to).filter((row) => responded(row) || respondedLate(row));
    return part(ids(decided.filter((row) => !respondedLate(row))), ids(decided));
  },
  'requests.responseMedian': (year, from, to) => hoursUntil(requestsIn(year, from, to), 'firstResponseAt', 'middle'),
  'requests.responseP90': (year, from, to) => hoursUntil(requestsIn(year, from, to), 'firstResponseAt', 'nine'),
  'requests.doneMedian': (year, from, to) => hoursUntil(notRefused(requestsIn(year, from, to)), 'doneAt', 'middle'),
  'requests.doneP90': (year, from, to) => hoursUntil(notRefused(requestsIn(year, from, to)), 'doneAt', 'nine'),
  'requests.solvedRate': (year, from, to) => {
    const found = notRefused(requestsIn(year, from, to));
    return part(ids(found.filter(isDone)), ids(found));
  },
  'requests.firstTimeFix': (year, from, to) => {
    const done = notRefused(requestsIn(year, from, to)).filter((row) => get(row, 'type') === 'repair' && isDone(row));
    return part(ids(done.filter((row) => lines(row, 'reopenings').length === 0 && !sentTwice(year, row))), ids(done));
  },
  'requests.reopened': (year, from, to) => plain(requestsIn(year, from, to).filter((row) => lines(row, 'reopenings').length > 0)),
  'complaints.count': (year, from, to) => plain(complaintsIn(year, from, to)),
  'complaints.effective': (year, from, to) => {
    const found = complaintsIn(year, from, to);
    return part(ids(found.filter(isEffective)), ids(found));
  },
  'complaints.inTime': (year, from, to) => {
    const due = complaintsIn(year, '0000', '9999').filter(
      (row) =>
        isEffective(row) &&
        row.state !== 'hold' &&
        within(get(row, 'promisedAt'), from, to) &&
        dayNumber(from) - dayNumber(get(row, 'registeredAt')) <= 184,
    );
    return part(ids(due.filter((row) => isDone(row) && millis(get(row, 'doneAt')) <= millis(get(row, 'promisedAt')))), ids(due));
  },
  'complaints.repeat': (year, from, to) => {
    const ever = complaintsIn(year, '0000', '9999');
    return plain(complaintsIn(year, from, to).filter((row) => repeated(ever, row)));
  },
  'complaints.perThousand': (year, from, to) => {
    const found = complaintsIn(year, from, to);
    const lived = all(year, 'units').filter((row) => row.state === 'kept' && get(row, 'status') !== 'vacant').length;
    return {
      value: Math.round((found.length / lived) * 10_000 + 1e-9) / 10,
      numerator: found.length,
      denominator: lived,
      rows: ids(found),
    };
  },
  'callbacks.due': (year, from, to) => ({
    value: dueIn(year, from, to).length + undrawnIn(year, from, to),
    rows: ids(dueIn(year, from, to)),
  }),
  'callbacks.rate': (year, from, to) => {
    const due = dueIn(year, from, to);
    return part(ids(due.filter((row) => firstCall(row) !== '')), ids(due), undrawnIn(year, from, to));
  },
  'callbacks.timely': (year, from, to) => {
    const counted = dueIn(year, from, to).filter((row) => firstCall(row) !== '' || get(row, 'dueOn') < NOW.substring(0, 10));
    const inTime = counted.filter((row) => firstCall(row) !== '' && firstCall(row).substring(0, 10) <= get(row, 'dueOn'));
    return part(ids(inTime), ids(counted));
  },
  'callbacks.answered': (year, from, to) => {
    const raised = opinions(year, from, to);
    const settled = raised.filter((one) => one.settled);
    return part(
      settled.map(({ id }) => id),
      raised.map(({ id }) => id),
    );
  },
  'callbacks.opinions': (year, from, to) => ({
    value: opinions(year, from, to).length,
    rows: opinions(year, from, to).map(({ id }) => id),
  }),
  'callbacks.called': (year, from, to) => plain(calledIn(year, from, to)),
  'callbacks.exempt': (year, from, to) =>
    plain(standing(year).filter((row) => row.state === 'exempt' && within(get(row, 'dueOn'), from, to))),
  'quota.completed': quota.completed,
  'quota.required': quota.required,
  'quota.called': quota.called,
  'quota.missing': quota.missing,
  'satisfaction.rate': (year, from, to) => {
    const answered = answeredIn(year, from, to);
    return part(ids(answered.filter((row) => ['very-satisfied', 'satisfied'].includes(lastSaid(row)))), ids(answered));
  },
  'satisfaction.very-satisfied': said('very-satisfied'),
  'satisfaction.satisfied': said('satisfied'),
  'satisfaction.neutral': said('neutral'),
  'satisfaction.dissatisfied': said('dissatisfied'),
  'satisfaction.very-dissatisfied': said('very-dissatisfied'),
  'survey.answered': surveyed('answered', 'asked'),
  'survey.satisfied': surveyed('satisfied', 'answered'),
  'duty.entries': events('duty', 'happenedAt'),
  'visitors.count': events('visitors', 'cameAt', 'in', 'left'),
  'parcels.arrived': events('parcels', 'arrivedAt'),
  'parcels.handed': events('parcels', 'arrivedAt', 'taken'),
  'parcels.waiting': (year) => plain(all(year, 'parcels').filter((row) => ['waiting', 'notified'].includes(row.state))),
  'keys.lent': events('keyloans', 'lentAt'),
  'keys.overdue': (year) =>
    plain(
      all(year, 'keyloans').filter((row) => row.state === 'out' && get(row, 'dueAt') !== '' && millis(get(row, 'dueAt')) < millis(NOW)),
    ),
  'fees.taken': (year, from, to) => yuan(all(year, 'fees').filter((row) => within(get(row, 'takenAt'), from, to))),
  'fees.waiting': (year) => yuan(all(year, 'fees').filter((row) => row.state === 'waiting')),
};
