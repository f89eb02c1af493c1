/** Questions, help, suggestions, opinions, praise, paid services, and the plain lines of the duty log. */
import { addDays, addMinutes, at, dayOf, type Instant } from '@shared/base/time';
import { refTo } from '@shared/rules/script';
import { atCallHours, atWork, later } from './hours';
import { priceOf } from './masters';
import { atDesk, shiftName } from './people';
import { startRequest } from './request-start';
import { act, before, someCaller, type Telling } from './telling';
import { CONSULTS, DUTY, HELPS, OPINIONS, PRAISES, SUGGESTIONS, type TalkText } from './texts-talk';

const TALKS: Readonly<
  Record<
    'consult' | 'help' | 'suggestion' | 'opinion' | 'praise',
    { readonly texts: readonly TalkText[]; readonly hours: number; readonly atOnce: number }
  >
> = {
  consult: { texts: CONSULTS, hours: 24, atOnce: 0.85 },
  help: { texts: HELPS, hours: 1, atOnce: 0.4 },
  suggestion: { texts: SUGGESTIONS, hours: 120, atOnce: 0.2 },
  opinion: { texts: OPINIONS, hours: 72, atOnce: 0.2 },
  praise: { texts: PRAISES, hours: 48, atOnce: 0.9 },
};

/** One talk of a kind that comes in at `when`; what cannot be answered at once is answered within its promise, most of the time. */
export function talk(telling: Telling, when: Instant, kind: keyof typeof TALKS): void {
  const { random } = telling;
  const { texts, hours, atOnce } = TALKS[kind];
  const what = random.matter(texts);
  const started = startRequest(telling, when, {
    type: kind,
    content: random.text(what.content),
    promisedAt: addMinutes(when, hours * 60),
    departments: ['客服部'],
  });
  if (telling.stuck(when, 0.08)) return;
  const quick = random.chance(atOnce);
  const done = quick ? later(random, when, 2, 15) : atCallHours(random, later(random, when, 20, hours * 66));
  const data = { result: random.text(what.result), doneAt: done, repliedAt: done, replyWay: random.chance(0.8) ? 'phone' : 'meet' };
  act(telling, addMinutes(done, 1), atDesk(done), { key: started.key }, 'settle', data);
}

/** A paid service over some days or weeks (特约服务), quoted and agreed first (IN-7). */
export function specialService(telling: Telling, when: Instant): void {
  const { random } = telling;
  const [content, item, days] = random.pick([
    ['预约室内保洁，{三房两厅|搬家前全屋|擦窗}。', '室内保洁', 1],
    ['出差期间请人{浇花|养护阳台绿植}。', '家庭绿植养护', 20],
    ['清洗空调{两台|三台}，{周末上门|下班后}。', '空调清洗', 1],
    ['安装窗帘杆{两套|三套}。', '安装窗帘杆', 1],
  ] as const);
  const from = addDays(dayOf(when), random.int(1, 4));
  const started = startRequest(telling, when, {
    type: 'special',
    content: random.text(content),
    place: '室内',
    departments: [item === '家庭绿植养护' || item === '室内保洁' ? '环境部' : '工程部'],
    promisedAt: at(addDays(from, days), '18:00'),
    more: { serviceFrom: from, serviceTo: addDays(from, days - 1) },
  });
  const { unit, fen } = priceOf(item);
  const price = fen === 0 ? random.int(15, 40) * 1000 : fen;
  const agreed = later(random, when, 5, 60);
  const quote = {
    quoteLines: [{ item, quantity: fen === 0 ? 1 : random.int(1, 3), unit, price }],
    negotiated: fen === 0,
    consent: true,
    consentBy: started.caller.person.name,
    consentAt: agreed,
  };
  act(telling, agreed, atDesk(agreed), { key: started.key }, 'quote', quote);
  const sent = addMinutes(agreed, 3);
  const department = item === '室内保洁' || item === '家庭绿植养护' ? '环境部' : '工程部';
  const taker = department === '环境部' ? (item === '室内保洁' ? '谢秀兰' : '曾福生') : '罗强';
  const slip = { department, taker, appointedAt: at(from, '09:30') };
  telling.tell(sent, atDesk(sent), 'requests.dispatch', { id: refTo(started.key), slips: [slip], paid: true });
  const done = addMinutes(at(addDays(from, days - 1), '10:30'), random.int(0, 300));
  const back = later(random, done, 10, 200);
  const data = {
    taker,
    arrivedAt: at(from, '09:30'),
    finishedAt: done,
    result: '按约定完成，业主验收。',
    quality: 'good',
    attitude: 'good',
    signed: true,
    returnedAt: back,
    feeStatus: random.weighted([
      ['paid', 60],
      ['billed', 30],
      ['open', 10],
    ]),
  };
  act(telling, back, atDesk(back), { key: started.key, linked: 'workorders' }, 'back', data);
  const replied = atCallHours(random, later(random, back, 10, 200));
  act(telling, replied, atDesk(replied), { key: started.key }, 'close', { repliedAt: replied, replyWay: 'phone' });
}

/** One line of the duty log: settled on the spot, or followed until done. */
export function dutyLine(telling: Telling, when: Instant): void {
  const { random } = telling;
  const what = random.matter(DUTY);
  const desk = atDesk(when);
  const calls = what.way === 'call' || what.way === 'visit';
  const who = calls && !what.content.startsWith('推销') ? someCaller(telling).data : {};
  const happenedAt = random.chance(0.03) ? addMinutes(when, -random.int(70, 300)) : before(random, when);
  const key = telling.newKey();
  const data = { happenedAt, shift: shiftName(happenedAt), way: what.way, ...who, content: random.text(what.content), dutyPerson: desk };
  const result = random.text(what.result);
  if (what.assignee === undefined && random.chance(0.86)) {
    telling.tell(when, desk, 'record.create', { register: 'duty', data: { ...data, result, doneAt: when } }, { key });
    return;
  }
  const promisedAt = addMinutes(when, random.pick([30, 60, 120]));
  telling.tell(
    when,
    desk,
    'record.create',
    { register: 'duty', data: { ...data, assignee: what.assignee ?? '', assignedAt: what.assignee ? when : '', promisedAt } },
    { key },
  );
  if (random.chance(0.25)) {
    const looked = later(random, when, 8, 25);
    act(telling, looked, atDesk(looked), { key }, 'follow', {}, { note: random.pick(['已到现场。', '正在联系。', '已通知，等回复。']) });
  }
  if (telling.stuck(when, 0.08)) return;
  const done = random.chance(0.88) ? later(random, when, 26, 110) : atWork(random, later(random, when, 150, 900));
  act(telling, done, atDesk(done), { key }, 'finish', { result, doneAt: done });
}
