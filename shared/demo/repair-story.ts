/** A repair from the call to the callback: sent out, held up, finished, paid, answered. */
import { addMinutes, type Instant } from '@shared/base/time';
import { refTo } from '@shared/rules/script';
import { callBack } from './callback-story';
import { atCallHours, atWork, later } from './hours';
import { priceOf } from './masters';
import { printSlip } from './paper-story';
import { areaManagerOf, atDesk, STAFF } from './people';
import { type Started, startRequest } from './request-start';
import { act, type Telling } from './telling';
import { REPAIRS, type RepairText } from './texts-repairs';

const TEAMS: Readonly<Record<string, string>> = { 水工: '水暖组', 电工: '电工组', 弱电工: '弱电组', 综合维修工: '综合组' };

/** One repair that comes in at `when`. */
export function repair(telling: Telling, when: Instant): void {
  const { random } = telling;
  const what = random.matter(REPAIRS);
  const urgent = what.urgent !== undefined;
  const started = startRequest(telling, when, {
    type: 'repair',
    content: random.text(what.content),
    place: random.text(what.place),
    category: 'repairs',
    departments: ['工程部'],
    urgentKind: what.urgent ?? '',
    project: what.project ?? false,
    level: urgent && random.chance(0.3) ? 'important' : 'normal',
    promisedAt: addMinutes(when, urgent ? 120 : what.project ? 7 * 1440 : 1440),
  });
  const paid = what.paid !== undefined && what.place === '室内' && random.chance(0.55) ? what.paid : null;
  const sent = addMinutes(when, urgent ? random.int(3, 6) : random.int(4, 25));
  if (paid) quote(telling, started, addMinutes(sent, -1), paid);
  if (!urgent && telling.stuck(when, 0.05)) return;
  const slip = {
    department: '工程部',
    team: teamOf(what.taker),
    taker: random.chance(0.6) ? what.taker : '',
    appointedAt: urgent ? '' : atWork(random, later(random, sent, 60, 900)),
  };
  telling.tell(sent, atDesk(sent), 'requests.dispatch', { id: refTo(started.key), slips: [slip], paid: paid !== null });
  printSlip(telling, addMinutes(sent, 1), started.key, '派工单', 'workorders');
  work(telling, started, what, sent, paid !== null);
}

function teamOf(taker: string): string {
  return TEAMS[STAFF.find((one) => one.name === taker)?.post ?? ''] ?? '综合组';
}

function quote(telling: Telling, { key, caller, desk }: Started, at: Instant, [item, quantity]: readonly [string, number]): void {
  const { unit, fen } = priceOf(item);
  const data = {
    quoteLines: [{ item, quantity, unit, price: fen }],
    consent: true,
    consentBy: caller.person.name,
    consentAt: at,
  };
  act(telling, at, desk, { key }, 'quote', data);
}

function work(telling: Telling, started: Started, what: RepairText, sent: Instant, paid: boolean): void {
  const { random } = telling;
  const { key } = started;
  const slip = { key, linked: 'workorders' };
  const urgent = what.urgent !== undefined;
  const taken = urgent ? later(random, sent, 1, 6) : later(random, sent, 5, 90);
  if (urgent || random.chance(0.7)) act(telling, taken, atDesk(taken), slip, 'take', { taker: what.taker, takenAt: taken });
  let start = urgent ? later(random, taken, 5, 20) : atWork(random, later(random, taken, 30, 800));
  if (!urgent && random.chance(0.05)) start = urged(telling, started, start);
  if (what.waits && random.chance(0.5)) start = held(telling, started, what, start);
  if (!urgent && telling.stuck(start, 0.08)) return;
  const done = urgent ? later(random, start, 20, 90) : later(random, start, 25, 150);
  if (urgent || random.chance(0.4)) act(telling, start, atDesk(start), slip, 'arrive', { taker: what.taker, arrivedAt: start });
  const back = random.chance(0.8) ? later(random, done, 5, 60) : later(random, done, 300, 900);
  const good = random.chance(0.9);
  const data = {
    taker: what.taker,
    arrivedAt: start,
    finishedAt: done,
    result: random.text(what.result),
    materials: random.text(what.materials ?? ''),
    quality: good ? 'good' : 'fair',
    attitude: random.chance(0.95) ? 'good' : 'fair',
    signed: random.chance(0.92),
    returnedAt: back,
    ...(paid && {
      feeStatus: random.weighted([
        ['paid', 55],
        ['billed', 30],
        ['open', 15],
      ]),
    }),
  };
  act(telling, back, atDesk(back), slip, 'back', data);
  finish(telling, started, what, done, back);
}

function urged(telling: Telling, { key }: Started, start: Instant): Instant {
  const { random } = telling;
  const when = addMinutes(start, 60);
  const input = {
    id: refTo(key),
    whom: '高峰',
    answer: random.pick(['在前一户，完了就过来。', '配件下午到，晚点上门。', '已重新安排人。']),
  };
  telling.tell(when, atDesk(when), 'requests.urge', input);
  return atWork(random, later(random, when, 300, 1900));
}

function held(telling: Telling, { key }: Started, what: RepairText, start: Instant): Instant {
  const { random } = telling;
  const reason = { parts: '配件缺货，已下单采购。', resident: '业主出差，回来再约。', outside: '已报外部单位，等排期。' }[
    what.waits ?? 'parts'
  ];
  telling.tell(start, atDesk(start), 'requests.hold', { id: refTo(key), data: { holdKind: what.waits }, reason });
  const resumed = atWork(random, later(random, start, 1440, 6 * 1440));
  telling.tell(resumed, atDesk(resumed), 'requests.resume', { id: refTo(key), note: '可以继续处理。' });
  return later(random, resumed, 30, 240);
}

function finish(telling: Telling, { key, caller }: Started, what: RepairText, done: Instant, back: Instant): void {
  const { random } = telling;
  if (telling.stuck(back, 0.08)) return;
  const replied = atCallHours(random, later(random, back, 10, 240));
  act(telling, replied, atDesk(replied), { key }, 'close', { repliedAt: replied, replyWay: random.chance(0.85) ? 'phone' : 'chat' });
  if (what.project) return;
  callBack(telling, {
    key,
    doneAt: done,
    unit: caller.home.code,
    rectifier: random.chance(0.7) ? what.taker : areaManagerOf(caller.home.code),
    within: 6,
    serious: caller.home.keyCustomer,
  });
}
