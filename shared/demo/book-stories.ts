/** Visits, parcels, letters and key loans: short stories, many of them. */
import { addDays, addMinutes, at, type Day, dayOf, type Instant } from '@shared/base/time';
import { refTo } from '@shared/rules/script';
import { idNumber, mobile, plate } from './contacts';
import { atWork, later, moment } from './hours';
import type { DemoKey } from './masters';
import { somebody } from './names';
import { areaManagerOf, atDesk, STAFF, SUPERVISOR } from './people';
import { act, someCaller, type Telling } from './telling';
import { CARRIERS, PURPOSES, RELATIONS, SHELVES, VISITS } from './texts-books';

/** One visit with a badge ('' when all are out); the instant from which the badge is free again. */
export function visit(telling: Telling, when: Instant, badge: string): Instant {
  const { random } = telling;
  const what = random.matter(VISITS);
  const who = somebody(random);
  const { home, person } = someCaller(telling);
  const key = telling.newKey();
  const firm = random.text(what.org);
  const data = {
    cameAt: when,
    name: who.name,
    gender: who.gender,
    idType:
      firm === ''
        ? 'card'
        : random.weighted([
            ['card', 70],
            ['work', 30],
          ]),
    idNo: random.chance(0.75) ? idNumber(random, who.gender) : '',
    phone: random.chance(0.8) ? mobile(random) : '',
    org: firm,
    count: random.weighted([
      [1, 70],
      [2, 20],
      [3, 7],
      [4, 3],
    ]),
    plate: random.chance(0.25) ? plate(random) : '',
    unit: home.code,
    host: person.name,
    reason: random.text(what.reason),
    confirmed: random.chance(0.94) ? 'yes' : 'no',
    badge,
    belongings: random.text(what.belongings),
    dutyPerson: atDesk(when),
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'visitors', data }, { key });
  if (data.confirmed === 'no' && random.chance(0.5)) {
    act(telling, addMinutes(when, 4), atDesk(when), { key }, 'refuse', { refusedWhy: '被访人不同意' });
    return addMinutes(when, 5);
  }
  const left = later(random, when, what.stay[0], what.stay[1]);
  act(telling, left, atDesk(left), { key }, 'leave', { leftAt: left, badgeBack: badge === '' ? '' : 'yes' });
  return addMinutes(left, 1);
}

/** One parcel or registered letter: in, often told, picked up within hours or days, a few never. */
export function parcel(telling: Telling, when: Instant): void {
  const { random } = telling;
  const { home, person } = someCaller(telling);
  const key = telling.newKey();
  const kind = random.weighted([
    ['parcel', 93],
    ['registered', 5],
    ['transfer', 2],
  ] as const);
  const [carrier, prefix] = random.weighted(CARRIERS.map(([name, start, weight]) => [[name, start] as const, weight] as const));
  const trackingNo =
    kind === 'transfer'
      ? ''
      : kind === 'registered'
        ? `XA${random.int(10_000_000, 99_999_999)}44`
        : prefix + String(random.int(100_000, 999_999)) + String(random.int(1_000_000, 9_999_999));
  const data = {
    arrivedAt: when,
    kind,
    carrier: kind === 'registered' ? '邮政' : kind === 'transfer' ? '' : carrier,
    trackingNo,
    recipient: person.name,
    unit: home.code,
    phone: person.phone,
    count: random.weighted([
      [1, 93],
      [2, 6],
      [3, 1],
    ]),
    shelf: random.pick(SHELVES),
    pickupCode: `${random.int(1, 9)}-${random.int(1, 6)}-${random.int(1000, 9999)}`,
    checked: kind === 'transfer',
    dutyPerson: atDesk(when),
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'parcels', data }, { key });
  const told = later(random, when, 5, 90);
  if (random.chance(0.3))
    act(telling, told, atDesk(told), { key }, 'notify', { notifiedAt: told }, { note: random.text('{短信已发|电话已通知|微信已通知}') });
  const days = random.weighted([
    [0, 58],
    [1, 24],
    [2, 9],
    [3, 4],
    [5, 3],
    [9, 1],
    [99, 1],
  ]);
  const taken = days === 0 ? later(random, addMinutes(when, 95), 60, 540) : moment(random, addDays(dayOf(when), days), 'visits');
  if (days === 9 && random.chance(0.5)) {
    return act(telling, taken, atDesk(taken), { key }, 'giveBack', { returnedAt: taken }, { reason: '超期无人领取，联系不上。' });
  }
  const self = random.chance(0.82);
  act(telling, taken, atDesk(taken), { key }, 'take', {
    taker: self ? person.name : somebody(random).name,
    relation: self ? '' : random.pick(RELATIONS),
    signed: random.chance(0.9),
    takenAt: taken,
  });
}

/** The day's newspapers and plain letters, handed to the area managers (RG-9). */
export function mailOfDay(telling: Telling, day: Day): void {
  const { random } = telling;
  for (const building of ['1', '4', '6', '9']) {
    const when = addMinutes(at(day, '09:00'), random.int(0, 40));
    const key = telling.newKey();
    const areaManager = areaManagerOf(`${building}-1-101`);
    const data = {
      arrivedAt: when,
      kind: random.chance(0.7) ? 'paper' : 'letter',
      carrier: '邮政',
      recipient: `${areaManager}片区`,
      count: random.int(4, 30),
      areaManager,
      dutyPerson: atDesk(when),
    };
    telling.tell(when, atDesk(when), 'record.create', { register: 'parcels', data }, { key });
    const handed = later(random, when, 60, 200);
    act(telling, handed, atDesk(handed), { key }, 'handOut', { areaManager, signed: true, takenAt: handed });
  }
}

/** One loan of a key at `when`; the instant from which the key is there again, '' when it stays out. */
export function keyLoan(telling: Telling, when: Instant, key: DemoKey): Instant | '' {
  const { random } = telling;
  const staff = random.chance(0.7);
  const borrower = staff ? random.pick(STAFF.filter((one) => one.department === '工程部' || one.post === '楼宇片区管理员')) : null;
  const locked = key.kind === 'vacant' || key.kind === 'cabinet';
  const dueAt = addMinutes(when, random.pick([60, 120, 240]));
  const story = telling.newKey();
  const data = {
    key: key.tag,
    count: 1,
    borrower: borrower?.name ?? somebody(random).name,
    org: borrower?.department ?? random.text('{安居房产|恒信地产|维保单位|检测公司}'),
    phone: mobile(random),
    idNo: borrower ? '' : idNumber(random, 'male'),
    purpose: random.text(PURPOSES[key.kind]),
    companion: !borrower && locked ? areaManagerOf(key.unit || '1-1-101') : '',
    approvedBy: !borrower && locked ? SUPERVISOR : '',
    lentAt: when,
    dueAt,
    handler: atDesk(when),
    signed: true,
  };
  telling.tell(when, atDesk(when), 'keyloans.create', { data }, { key: story });
  const fate = random.weighted([
    ['inTime', 84],
    ['late', 9],
    ['extended', 5],
    ['open', 2],
  ] as const);
  if (fate === 'open') return '';
  let returned = fate === 'inTime' ? later(random, when, 15, 58) : later(random, dueAt, 20, 400);
  if (fate === 'extended') {
    const asked = addMinutes(dueAt, -10);
    const until = addMinutes(dueAt, 180);
    const input = { id: refTo(story), data: { dueAt: until }, reason: random.pick(['施工没做完', '业主还没看完房', '等检测结果']) };
    telling.tell(asked, atDesk(asked), 'keyloans.extend', input);
    returned = later(random, dueAt, 20, 170);
  }
  if (fate === 'late' && random.chance(0.4)) returned = atWork(random, addMinutes(returned, 700));
  const back = {
    returnedAt: returned,
    returner: data.borrower,
    receiver: atDesk(returned),
    condition: random.chance(0.9) ? '完好' : '钥匙牌松动',
  };
  act(telling, returned, atDesk(returned), { key: story }, 'return', back);
  return returned;
}
