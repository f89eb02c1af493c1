/** Goods released, passes given out, instructions taken down: short stories at the counter. */
import { addDays, addMinutes, at, type Day, dayOf, type Instant } from '@shared/base/time';
import { idNumber, mobile, plate } from './contacts';
import type { Household } from './estate';
import { later } from './hours';
import { somebody } from './names';
import { printSlip } from './paper-story';
import { atDesk, STAFF } from './people';
import type { Random } from './random';
import { act, someCaller, type Telling } from './telling';
import { FIRMS, GATES, GOODS, INSTRUCTIONS, REFUSALS, WORKS_GOODS } from './texts-permits';

const GUARDS = STAFF.filter((one) => one.department === '护管部');

/** Somebody of the staff who stands at the gate. */
function atGate(random: Random): string {
  return random.pick(GUARDS.length > 0 ? GUARDS : STAFF).name;
}

/** A home of a kind; any when there is none. */
export function homeWith({ random, homes }: Telling, fits: (home: Household) => boolean): Household {
  const fitting = homes.filter(fits);
  return random.pick(fitting.length > 0 ? fitting : homes);
}

/** Lines of `沙发×1、纸箱×6`. */
export function itemLines(random: Random, pattern: string): readonly { name: string; count: number; remark: string }[] {
  return random
    .text(pattern)
    .split('、')
    .map((part) => {
      const [name = '', count = '1'] = part.split('×');
      return { name, count: Number(count), remark: '' };
    });
}

/** One release: issued, out within hours, the slip back the next morning; a few are refused, not used, or their slip stays away. */
export function goodsRelease(telling: Telling, when: Instant): void {
  const { random } = telling;
  const identity = random.weighted([
    ['owner', 68],
    ['tenant', 20],
    ['works', 12],
  ] as const);
  const home = homeWith(telling, (one) =>
    identity === 'tenant' ? one.tenants.length > 0 : identity === 'works' ? one.status === 'renovating' : one.status === 'own',
  );
  const owner = home.owners[0] ?? somebody(random);
  const person = identity === 'tenant' ? (home.tenants[0] ?? owner) : identity === 'works' ? somebody(random) : owner;
  const refused = identity !== 'owner' && random.chance(0.12);
  const data = {
    issuedAt: when,
    unit: home.code,
    applicant: person.name,
    phone: 'phone' in person ? person.phone : mobile(random),
    identity,
    consent: identity === 'owner' ? '' : refused ? 'no' : 'yes',
    consentBy: identity === 'owner' || refused ? '' : owner.name + random.text('{（电话）|（当面）|（微信）}'),
    items: itemLines(random, random.matter(identity === 'works' ? WORKS_GOODS : GOODS).items),
    plate: random.chance(0.7) ? plate(random) : '',
    gate: random.pick(GATES),
    validOn: dayOf(when),
    refusedWhy: refused ? random.text(random.pick(REFUSALS)) : '',
    handler: atDesk(when),
  };
  const key = telling.newKey();
  telling.tell(when, atDesk(when), 'record.create', { register: 'releases', data }, { key });
  if (!refused) printSlip(telling, addMinutes(when, 1), key, '物品放行条');
  const out = later(random, when, 15, 160);
  if (refused || random.chance(0.07) || dayOf(out) !== dayOf(when)) return;
  act(telling, out, atDesk(out), { key }, 'release', { gate: data.gate, releasedAt: out, verifier: atGate(random) });
  const back = addMinutes(at(addDays(dayOf(out), 1), '07:35'), random.int(0, 20));
  if (random.chance(0.94)) act(telling, back, atDesk(back), { key }, 'slipBack', { slipBackAt: back });
  else if (random.chance(0.3)) act(telling, back, atDesk(back), { key }, 'slipMissing', { slipNote: '门岗联被雨淋湿，已撕毁' });
}

/** One pass: given out, some back when their time is over, a few lost. */
export function pass(telling: Telling, when: Instant): void {
  const { random } = telling;
  const [kind, days, deposit, fee] = random.weighted([
    [['worker', 30, 5000, 1000], 45],
    [['temporary', 5, 2000, 0], 25],
    [['ic', 1095, 0, 2000], 18],
    [['parking', 365, 5000, 0], 12],
  ] as const);
  const works = kind === 'worker' || kind === 'temporary';
  const { home, person } = someCaller(telling);
  const holder = works ? somebody(random) : person;
  const key = telling.newKey();
  const number = key.replace(/\D/g, '').padStart(3, '0');
  const data = {
    kind,
    name: holder.name,
    cardNo: `${{ worker: 'Z', temporary: 'L', ic: 'IC', parking: 'P' }[kind]}-${number}`,
    idNo: works ? idNumber(random, 'male') : '',
    unit: home.code,
    phone: works ? mobile(random) : person.phone,
    org: works ? random.pick(FIRMS) : '',
    plate: kind === 'parking' ? plate(random) : '',
    validFrom: dayOf(when),
    until: addDays(dayOf(when), days),
    deposit,
    fee: fee === 0 ? null : fee,
    issuedAt: when,
    photo: works,
    handler: atDesk(when),
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'passes', data }, { key });
  if (!works) return;
  const back = addMinutes(at(addDays(data.until, random.int(-2, 3)), '16:00'), random.int(0, 110));
  const lost = later(random, when, 600, 4000);
  if (random.chance(0.05)) act(telling, lost, atDesk(lost), { key, optional: true }, 'lose', { lostNote: '在工地遗失' });
  else if (random.chance(0.8))
    act(telling, back, atDesk(back), { key, optional: true }, 'return', { returnedAt: back, depositBack: deposit });
}

/** One standing instruction, now and then withdrawn. */
export function instruction(telling: Telling, when: Instant): void {
  const { random } = telling;
  const { kind, content, named, days } = random.matter(INSTRUCTIONS);
  const home = homeWith(telling, (one) => (kind === 'moving' ? one.tenants.length > 0 : one.status !== 'vacant'));
  const owner = home.owners[0] ?? somebody(random);
  const key = telling.newKey();
  const data = {
    givenAt: when,
    unit: home.code,
    givenBy: owner.name,
    way: random.weighted([
      ['call', 55],
      ['person', 25],
      ['chat', 20],
    ]),
    kind,
    person: named ? somebody(random).name : '',
    phone: named && random.chance(0.6) ? mobile(random) : '',
    content: random.text(content),
    from: dayOf(when),
    until: days === 0 ? '' : addDays(dayOf(when), days),
    longTerm: days === 0,
    handler: atDesk(when),
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'instructions', data }, { key });
  const end = later(random, when, 1440, 10_000);
  if (random.chance(0.1)) act(telling, end, atDesk(end), { key, optional: true }, 'revoke', {}, { reason: '业主来电撤销' });
}

/** What ends by itself is ended soon after midnight. */
export function endOfTime(telling: Telling, day: Day): void {
  const when = at(day, '00:10');
  telling.tell(when, atDesk(when), 'expiry.lapse', {});
}
