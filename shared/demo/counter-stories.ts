/** The counter's further books over the days: things lent and found, money for the cashier on numbered receipts, messages, files, errands. */
import { addDays, addMinutes, at, type Day, dayOf, type Instant, weekday } from '@shared/base/time';
import { HAND_OVER_AFTER_DAYS } from '@shared/registers/lostfound/rules';
import { idNumber, mobile } from './contacts';
import { atWork, later, moment } from './hours';
import { somebody } from './names';
import { atDesk, MANAGER, STAFF, SUPERVISOR } from './people';
import { act, someCaller, type Telling } from './telling';
import { AGENCIES, ARCHIVES, FOR_RESIDENTS, FOR_STAFF, FOUND_THINGS, THINGS } from './texts-counter';

/** How many a day at an estate of 1,200 units. */
const A_DAY = { lent: 4.5, found: 1.4, archive: 1, agency: 1.3, message: 4 } as const;

/** Everything of this file; `busy` 1 = an estate of 1,200 units. */
export function counterBooks(tellerFor: (topic: string) => Telling, days: readonly Day[], busy: number): void {
  tellLent(tellerFor('lent'), days, busy);
  tellArchives(tellerFor('archive'), days, busy);
  const [found, agency, message] = [tellerFor('found'), tellerFor('agency'), tellerFor('message')];
  const [first] = days;
  if (first !== undefined) foundBefore(found, first);
  for (const day of days) {
    for (const when of moments(found, day, A_DAY.found * busy)) foundThing(found, when);
    if (weekday(day) < 6) for (const when of moments(agency, day, A_DAY.agency * busy)) errand(agency, atWork(agency.random, when));
    for (const when of moments(message, day, A_DAY.message * busy)) leftMessage(message, when);
  }
}

/** Some times of a day, in order. */
export function moments({ random }: Telling, day: Day, mean: number): readonly Instant[] {
  return Array.from({ length: random.times(mean) }, () => moment(random, day, 'visits')).sort();
}

/** A thing can be lent again only when it is back. */
function tellLent(telling: Telling, days: readonly Day[], busy: number): void {
  const { random } = telling;
  const free = new Map(THINGS.map((thing) => [thing, '']));
  for (const day of days) {
    for (const when of moments(telling, day, A_DAY.lent * busy)) {
      const here = [...free].filter(([, since]) => since < when).map(([thing]) => thing);
      if (here.length === 0) continue;
      const thing = random.pick(here);
      const { person, data: caller } = someCaller(telling);
      const key = telling.newKey();
      const dueAt = thing.item === 'umbrella' ? at(addDays(day, 2), '20:00') : addMinutes(when, 240);
      const data = {
        item: thing.item,
        itemName: thing.name,
        code: thing.code,
        count: 1,
        borrower: person.name,
        unit: caller.unit,
        phone: person.phone,
        deposit: thing.deposit,
        lentAt: when,
        dueAt,
        handler: atDesk(when),
        signed: true,
      };
      telling.tell(when, atDesk(when), 'record.create', { register: 'borrowed', data }, { key });
      const [low, high] = thing.item === 'umbrella' ? [300, 2400] : [40, 230];
      const back = random.chance(0.86) ? later(random, when, low, high) : later(random, dueAt, 30, 2000);
      if (telling.stuck(when, 0.12)) {
        free.delete(thing);
        continue;
      }
      const whole = random.chance(0.96);
      act(telling, back, atDesk(back), { key }, 'return', {
        returnedAt: back,
        returner: person.name,
        receiver: atDesk(back),
        condition: whole ? '' : '有损坏，扣一半押金',
        ...(thing.deposit !== null && { depositBack: whole ? thing.deposit : thing.deposit / 2 }),
      });
      free.set(thing, addMinutes(back, 1));
    }
  }
}

function tellArchives(telling: Telling, days: readonly Day[], busy: number): void {
  const { random } = telling;
  const free = new Map(ARCHIVES.map((archive) => [archive, '']));
  for (const day of days) {
    for (const when of moments(telling, day, A_DAY.archive * busy)) {
      const here = [...free].filter(([, since]) => since < when).map(([archive]) => archive);
      if (here.length === 0) continue;
      const archive = random.pick(here);
      const borrower = random.pick(STAFF.filter((one) => one.department === archive.department && one.role !== 'supervisor'));
      const key = telling.newKey();
      const data = {
        archive: archive.name,
        archiveNo: archive.no,
        borrower: borrower.name,
        department: archive.department,
        purpose: random.text(archive.purpose),
        lentAt: when,
        dueAt: at(addDays(day, 2), '17:30'),
        approvedBy: random.chance(0.8) ? SUPERVISOR : MANAGER,
        handler: atDesk(when),
        signed: true,
      };
      telling.tell(when, atDesk(when), 'record.create', { register: 'archiveloans', data }, { key });
      const back = atWork(random, later(random, when, 120, 3200));
      act(telling, back, atDesk(back), { key }, 'return', {
        returnedAt: back,
        returner: borrower.name,
        receiver: atDesk(back),
        condition: '',
      });
      free.set(archive, addMinutes(back, 1));
    }
  }
}

/** What lay at the desk before the program began, with its true dates (BY-16). */
function foundBefore(telling: Telling, first: Day): void {
  for (const [index, days] of [26, 12].entries()) {
    const when = addMinutes(at(first, '08:05'), index);
    const data = foundData(telling, at(addDays(first, -days), '16:20'), atDesk(when));
    const key = telling.newKey();
    telling.tell(when, atDesk(when), 'record.create', { register: 'lostfound', data, mark: 'opening' }, { key });
    const gone = addMinutes(at(addDays(first, HAND_OVER_AFTER_DAYS - days), '15:00'), index);
    act(telling, gone, atDesk(gone), { key }, 'handOver', { handedTo: '辖区派出所', handedAt: gone, handedReceipt: `回执${4021 + index}` });
  }
}

function foundData({ random }: Telling, foundAt: Instant, handler: string) {
  const what = random.matter(FOUND_THINGS);
  return {
    foundAt,
    place: random.text(what.place),
    thing: random.text(what.thing),
    features: random.text(what.features),
    valuable: what.valuable,
    witness: what.valuable ? handler : '',
    finder: random.pick(STAFF.filter((one) => one.department === '环境部' || one.department === '护管部')).name,
    store: random.pick(['前台抽屉2', '失物柜A', '失物柜B', '保险柜']),
    handler,
  };
}

/** Found and, more often than not, claimed within days. */
function foundThing(telling: Telling, when: Instant): void {
  const { random } = telling;
  const key = telling.newKey();
  telling.tell(when, atDesk(when), 'record.create', { register: 'lostfound', data: foundData(telling, when, atDesk(when)) }, { key });
  if (random.chance(0.4)) return;
  const claimed = later(random, when, 40, 6000);
  const { person, data: caller } = someCaller(telling);
  act(telling, claimed, atDesk(claimed), { key }, 'claim', {
    claimer: person.name,
    claimerId: idNumber(random, person.gender),
    claimerPhone: person.phone,
    unit: caller.unit,
    claimedAt: claimed,
    signed: true,
  });
}

/** An errand to another office: taken, sent on a working day, done some days later. */
function errand(telling: Telling, when: Instant): void {
  const { random } = telling;
  const what = random.matter(AGENCIES);
  const { person, data: caller } = someCaller(telling);
  const key = telling.newKey();
  const data = {
    unit: caller.unit,
    name: person.name,
    phone: person.phone,
    business: what.business,
    kind: what.kind,
    papers: what.papers,
    acceptedAt: when,
    expectedOn: addDays(dayOf(when), random.int(3, 6)),
    fee: random.chance(0.3) ? 2000 : null,
    handler: atDesk(when),
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'agency', data }, { key });
  const sent = atWork(random, addMinutes(when, random.int(60, 1500)));
  act(telling, sent, atDesk(sent), { key }, 'send', { office: what.office, sentAt: sent });
  const done = atWork(random, addMinutes(sent, random.int(1440, 6500)));
  if (!telling.stuck(when, 0.2)) act(telling, done, atDesk(done), { key }, 'finish', { doneAt: done, papersBack: true });
}

/** A message for a colleague or a resident, passed on within hours; a few wait. */
function leftMessage(telling: Telling, when: Instant): void {
  const { random } = telling;
  const key = telling.newKey();
  const staff = random.chance(0.6);
  const { person, data: caller } = someCaller(telling);
  const outside = somebody(random);
  const colleague = random.pick(STAFF.filter((one) => one.login || one.department === '工程部'));
  const data = {
    leftAt: when,
    from: staff ? `${outside.name}${random.text('（{电梯维保|供应商|社区居委会|派出所}）')}` : outside.name,
    phone: mobile(random),
    to: staff ? colleague.name : person.name,
    unit: staff ? '' : caller.unit,
    content: random.text(random.pick(staff ? FOR_STAFF : FOR_RESIDENTS)),
    handler: atDesk(when),
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'messages', data }, { key });
  const passed = later(random, when, 10, 700);
  if (telling.stuck(when, 0.25)) return;
  const passedWay = random.pick(['person', 'phone', 'chat', 'slip']);
  act(telling, passed, atDesk(passed), { key }, 'pass', { passedAt: passed, passedWay });
}
