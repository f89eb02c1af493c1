/** Money at the counter: receipts from numbered books, sums for the cashier every working day, reminders of what is owed. */
import { addDays, addMinutes, at, type Day, dayOf, type Instant, weekday } from '@shared/base/time';
import { numberAt } from '@shared/registers/paperbooks/book';
import { refTo } from '@shared/rules/script';
import { moments } from './counter-stories';
import { atCallHours, later } from './hours';
import { atDesk, STAFF } from './people';
import { act, someCaller, type Telling } from './telling';

/** How many a day at an estate of 1,200 units. */
const A_DAY = { fees: 5, reminders: 2.4 } as const;
/** Sheets of a receipt book; so many books lie at the desk. */
const SHEETS = 50;
const BOOKS = 4;
const RANGE = { prefix: '', from: '0010001', to: '0010200' } as const;

const CASHIER = STAFF.find((one) => one.post === '收银员')?.name ?? '';

/** Everything of this file; `busy` 1 = an estate of 1,200 units. */
export function counterMoney(tellerFor: (topic: string) => Telling, days: readonly Day[], busy: number): void {
  tellFees(tellerFor('fee'), days, busy);
  const owed = tellerFor('owed');
  for (const day of days) {
    if (weekday(day) < 7) for (const when of moments(owed, day, A_DAY.reminders * busy)) reminder(owed, atCallHours(owed.random, when));
  }
}

/** A receipt each, now and then a sheet that is spoiled; the cashier fetches everything on working days before five. */
function tellFees(telling: Telling, days: readonly Day[], busy: number): void {
  const { random } = telling;
  const [first] = days;
  if (first === undefined) return;
  const books = Array.from({ length: BOOKS }, (_, n) => receiptBook(telling, first, n));
  let sheet = 0;
  let waiting: { readonly key: string; readonly at: Instant }[] = [];
  const spoiled: { number: string; why: string }[] = [];
  for (const day of days) {
    for (const when of moments(telling, day, A_DAY.fees * busy)) {
      if (sheet >= SHEETS * BOOKS) break;
      const book = books[Math.floor(sheet / SHEETS)] ?? '';
      if (sheet > 0 && sheet % SHEETS === 0) {
        spoiled.length = 0;
        act(telling, addMinutes(when, -2), atDesk(when), { key: book }, 'issue', { issuedOn: day, keeper: atDesk(when) });
      }
      if (random.chance(0.07) && sheet % SHEETS < SHEETS - 2) {
        spoiled.push({ number: numberAt(RANGE, sheet), why: random.pick(['金额写错', '房号写错', '污损']) });
        act(telling, addMinutes(when, -1), atDesk(when), { key: book }, 'spoil', { spoiled: [...spoiled] });
        sheet += 1;
      }
      waiting.push({ key: fee(telling, when, numberAt(RANGE, sheet)), at: when });
      // One sheet is torn out and nobody says why: the book shows it as missing.
      sheet += sheet === 11 ? 2 : 1;
    }
    const fetched = addMinutes(at(day, '16:20'), random.int(0, 35));
    if (weekday(day) >= 6) continue;
    // The last one came in while the cashier was counting: it waits for the next day.
    const fetchedKeys = random.chance(0.15) ? waiting.slice(0, -1) : waiting;
    for (const { key } of fetchedKeys.filter((one) => one.at < fetched)) {
      act(telling, fetched, atDesk(fetched), { key }, 'handOver', {
        cashier: CASHIER,
        handedBy: atDesk(fetched),
        handedAt: fetched,
        cashierSigned: true,
      });
    }
    waiting = waiting.filter((one) => !fetchedKeys.includes(one) || one.at >= fetched);
  }
}

function receiptBook(telling: Telling, first: Day, n: number): string {
  const key = telling.newKey();
  const when = addMinutes(at(first, '08:30'), n);
  const data = {
    kind: 'receipt',
    from: numberAt(RANGE, n * SHEETS),
    to: numberAt(RANGE, (n + 1) * SHEETS - 1),
    receivedFrom: '财务',
    receivedAt: when,
    issuedOn: n === 0 ? first : '',
    keeper: n === 0 ? atDesk(when) : '',
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'paperbooks', data }, { key });
  return key;
}

function fee(telling: Telling, when: Instant, receiptNo: string): string {
  const { random } = telling;
  const { home, person } = someCaller(telling);
  const key = telling.newKey();
  const item = random.weighted([
    ['management', 44],
    ['water', 16],
    ['parking', 18],
    ['service', 10],
    ['card', 8],
    ['deposit', 4],
  ] as const);
  const sums = {
    management: random.int(180, 460) * 276,
    water: random.int(30, 190) * 100,
    parking: 30_000,
    service: 8000,
    card: 2000,
    deposit: 50_000,
  };
  const month = dayOf(when).slice(0, 7);
  const data = {
    takenAt: when,
    unit: home.code,
    payer: person.name,
    item,
    itemNote: item === 'card' ? '门禁卡' : '',
    period: item === 'management' || item === 'water' || item === 'parking' ? month : '',
    amount: sums[item],
    way: random.weighted([
      ['cash', 52],
      ['wechat', 30],
      ['alipay', 10],
      ['card', 8],
    ]),
    receiptNo,
    handler: atDesk(when),
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'fees', data }, { key });
  return key;
}

/** Reminded, mostly answered with a day, mostly paid by then; a few are asked again. */
function reminder(telling: Telling, when: Instant): void {
  const { random } = telling;
  const { home, person } = someCaller(telling);
  const key = telling.newKey();
  const day = dayOf(when);
  const data = {
    unit: home.code,
    name: person.name,
    phone: person.phone,
    item: random.pick(['物业管理费', '物业管理费', '停车费', '水费']),
    period: `${addDays(day, -95).slice(0, 7)} 至 ${addDays(day, -31).slice(0, 7)}`,
    amount: random.int(120, 2400) * 100,
    plannedOn: day,
    handler: atDesk(when),
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'feereminders', data }, { key });
  let asked = addMinutes(when, random.int(3, 20));
  if (random.chance(0.3)) {
    remind(telling, asked, key, { way: 'phone' });
    asked = atCallHours(random, addDaysTo(asked, 1));
  }
  const promisedOn = addDays(dayOf(asked), random.int(2, 9));
  const answer = random.pick(['发工资后缴', '出差，回来就缴', '月底前缴清', '已收到，周末到前台缴']);
  remind(telling, asked, key, { way: random.pick(['phone', 'chat', 'visit']), answer, promisedOn });
  const late = random.chance(0.2);
  const paid = later(random, at(late ? addDays(promisedOn, 3) : promisedOn, '09:30'), 0, 480);
  act(telling, paid, atDesk(paid), { key }, 'pay', { paidAt: paid });
}

function addDaysTo(instant: Instant, days: number): Instant {
  return addMinutes(instant, days * 1440);
}

function remind(telling: Telling, when: Instant, key: string, data: Readonly<Record<string, string>>): void {
  telling.tell(when, atDesk(when), 'feereminders.remind', { id: refTo(key), data: { ...data, remindedAt: when } });
}
