/** Renovations and moves: longer stories, with the supervisor, the patrols and the unit file in them. */
import { addDays, addMinutes, at, type Day, dayOf, type Instant } from '@shared/base/time';
import { refTo } from '@shared/rules/script';
import { mobile } from './contacts';
import type { Household } from './estate';
import { later, within } from './hours';
import { somebody } from './names';
import { atDesk, SUPERVISOR } from './people';
import { homeWith } from './permit-stories';
import { act, type Telling } from './telling';
import { FIRMS, LEFTOVERS, PATROLS, WORKS } from './texts-permits';

/** Works of a unit, as its owner declares them. */
function declared(telling: Telling, home: Household, when: Instant, from: Day, until: Day) {
  const { random } = telling;
  const owner = home.owners[0];
  return {
    appliedAt: when,
    unit: home.code,
    applicant: owner?.name ?? somebody(random).name,
    phone: owner?.phone ?? '',
    firm: random.pick(FIRMS),
    chief: `${somebody(random).surname}师傅`,
    chiefPhone: mobile(random),
    works: random.text(random.pick(WORKS)),
    from,
    until,
    deposit: random.pick([200_000, 300_000, 500_000]),
    handler: atDesk(when),
  };
}

/** A renovation from its application: approved within a day, patrolled, short ones finished and accepted; now and then rejected. */
export function renovation(telling: Telling, when: Instant): void {
  const { random } = telling;
  const home = homeWith(telling, (one) => one.status === 'own' || one.status === 'renovating');
  const days = random.pick([6, 10, 20, 45, 75]);
  const from = addDays(dayOf(when), random.int(2, 5));
  const key = telling.newKey();
  const data = declared(telling, home, when, from, addDays(from, days));
  telling.tell(when, atDesk(when), 'record.create', { register: 'renovations', data }, { key });
  const decided = within(random, later(random, when, 60, 1200), '08:30', '17:30');
  if (telling.stuck(when, 0.25)) return;
  if (random.chance(0.08)) {
    const rejected = { approvedBy: SUPERVISOR, approvedAt: decided, rejectedWhy: '拆改承重墙，补设计图后再报' };
    return act(telling, decided, SUPERVISOR, { key }, 'reject', rejected);
  }
  act(telling, decided, SUPERVISOR, { key }, 'approve', {
    approvedBy: SUPERVISOR,
    approvedAt: decided,
    approvalNote: '同意，按申报项目施工',
  });
  const end = patrolled(telling, key, from, days);
  finished(telling, key, end, data.deposit);
}

/** Works that were running before the program began, taken over with their true dates (BY-16). */
export function runningWorks(telling: Telling, day: Day, home: Household): void {
  const { random } = telling;
  const when = addMinutes(at(day, '09:20'), random.int(0, 200));
  const from = addDays(day, -random.int(5, 60));
  const left = random.int(-4, 70);
  const applied = at(addDays(from, -3), '10:30');
  const approval = { approvedBy: SUPERVISOR, approvedAt: addMinutes(applied, 300), approvalNote: '同意' };
  const data = { ...declared(telling, home, applied, from, addDays(day, left)), ...approval };
  const key = telling.newKey();
  telling.tell(when, atDesk(when), 'record.create', { register: 'renovations', data, mark: 'opening' }, { key });
  const first = addDays(day, 1);
  if (left < 1) return;
  const end = patrolled(telling, key, first, left);
  finished(telling, key, end, data.deposit);
}

/** A patrol every few days; the instant at which the works are done. */
function patrolled(telling: Telling, key: string, from: Day, days: number): Instant {
  const { random } = telling;
  const last = addDays(from, days - random.int(0, 2));
  for (let day = addDays(from, random.int(1, 3)); day < last; day = addDays(day, random.int(3, 6))) {
    const when = addMinutes(at(day, '09:30'), random.int(0, 400));
    act(telling, when, atDesk(when), { key }, 'patrol', {}, { note: random.text(random.pick(PATROLS)) });
  }
  return addMinutes(at(last, '14:00'), random.int(0, 180));
}

function finished(telling: Telling, key: string, end: Instant, deposit: number): void {
  const { random } = telling;
  if (telling.stuck(end, 0.2)) return;
  act(telling, end, atDesk(end), { key }, 'finish', { finishedAt: end });
  const looked = addMinutes(at(addDays(dayOf(end), random.int(1, 3)), '10:00'), random.int(0, 300));
  const back = random.chance(0.6) ? deposit : null;
  act(telling, looked, atDesk(looked), { key }, 'accept', {
    acceptedAt: looked,
    acceptedBy: SUPERVISOR,
    acceptance: '符合申报，闭水试验合格',
    depositBack: back,
  });
}

/** A move at the counter: begun, mostly done within the hour; an owner who moves in brings things to mend. */
export function move(telling: Telling, when: Instant): void {
  const { random } = telling;
  const kind = random.weighted([
    ['in', 25],
    ['let', 40],
    ['left', 30],
    ['out', 5],
  ] as const);
  const home = homeWith(telling, (one) => {
    if (kind === 'in') return one.status === 'vacant';
    return kind === 'out' ? one.status === 'own' : one.status === 'let';
  });
  const comes = kind === 'in' || kind === 'let';
  const person = comes ? somebody(random) : ((kind === 'left' ? home.tenants[0] : home.owners[0]) ?? somebody(random));
  const key = telling.newKey();
  const leftovers = kind === 'in' ? LEFTOVERS.filter(() => random.chance(0.35)).map(([place, problem]) => ({ place, problem })) : [];
  const data = {
    kind,
    unit: home.code,
    name: person.name,
    phone: mobile(random),
    handledAt: when,
    former: kind === 'out' ? 'stay' : 'end',
    keysHanded: [
      { name: '入户门', count: random.int(2, 5), remark: '' },
      { name: '信报箱', count: 1, remark: '' },
    ],
    papers: kind === 'in' ? '业主手册、装修管理规定、质量保证书' : kind === 'let' ? '住户手册' : '',
    meters: `水 ${random.int(20, 900)}，电 ${random.int(300, 9000)}，气 ${random.int(10, 700)}`,
    leftovers,
    handler: atDesk(when),
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'moves', data }, { key });
  if (leftovers.length > 0 && random.chance(0.8)) {
    const turned = addMinutes(when, 12);
    telling.tell(turned, atDesk(turned), 'moves.toRequests', { id: refTo(key) });
  }
  const done = later(random, when, 20, 90);
  if (telling.stuck(when, 0.3)) return;
  act(telling, done, atDesk(done), { key }, 'finish', { doneAt: done, signed: true });
}
