/** A complaint from the first word to the callback; also those that are refused, merged, asked about, or nobody's. */
import { addDays, addMinutes, at, dayOf, type Instant } from '@shared/base/time';
import { departmentOf } from '@shared/rules/categories';
import { refTo } from '@shared/rules/script';
import { callBack } from './callback-story';
import { atCallHours, atWork, later } from './hours';
import { atDesk, DEPARTMENTS, MANAGER, SUPERVISOR } from './people';
import { type Started, startRequest } from './request-start';
import { act, type Telling } from './telling';
import { COMPLAINTS, type ComplaintText } from './texts-complaints';
import { REFUSALS } from './texts-talk';

/** One complaint that comes in at `when`. */
export function complaint(telling: Telling, when: Instant): void {
  const { random } = telling;
  if (random.chance(0.05)) return refused(telling, when);
  const what = random.matter(COMPLAINTS);
  const level = random.weighted([
    ['normal', 80],
    ['important', 15],
    ['major', 5],
  ] as const);
  const anonymous = random.chance(0.07);
  const department = departmentOf(what.category);
  const started = startRequest(telling, when, {
    type: 'complaint',
    content: random.text(what.content),
    category: what.category,
    level,
    complex: level !== 'normal' && random.chance(0.5),
    departments: [department],
    promisedAt: addMinutes(when, 3 * 1440),
    anonymous,
  });
  if (!anonymous && random.chance(0.06)) return merged(telling, started, what);
  const head = DEPARTMENTS.find((one) => one.name === department)?.head ?? SUPERVISOR;
  handle(telling, started, what, level === 'major', head, anonymous);
}

function refused(telling: Telling, when: Instant): void {
  const { random } = telling;
  const what = random.matter(REFUSALS);
  const started = startRequest(telling, when, {
    type: 'complaint',
    content: random.text(what.content),
    category: 'other',
    promisedAt: addMinutes(when, 3 * 1440),
  });
  const answered = later(random, when, 10, 120);
  act(telling, answered, atDesk(answered), { key: started.key }, 'refuse', { refusalReason: random.text(what.reason) });
}

/** The same resident calls again about the same matter: one record (IN-4). */
function merged(telling: Telling, first: Started, what: ComplaintText): void {
  const { random } = telling;
  const when = later(random, first.at, 200, 1500);
  const second = startRequest(
    telling,
    when,
    {
      type: 'complaint',
      content: `再次来电：${random.text(what.content)}`,
      category: what.category,
      promisedAt: addMinutes(when, 3 * 1440),
    },
    first.caller,
  );
  telling.tell(addMinutes(when, 5), atDesk(when), 'requests.merge', { id: refTo(second.key), into: refTo(first.key) });
  handle(telling, { ...first, at: addMinutes(when, 6) }, what, false, SUPERVISOR, false);
}

function handle(telling: Telling, started: Started, what: ComplaintText, serious: boolean, head: string, anonymous: boolean): void {
  const { random } = telling;
  const { key } = started;
  const follow = later(random, started.at, 15, 240);
  act(telling, follow, atDesk(follow), { key }, 'accept', { acceptor: atDesk(follow), responsible: head });
  const looked = atWork(random, later(random, follow, 30, 600));
  const plan = { plan: random.text(what.plan), approver: serious ? MANAGER : SUPERVISOR, planAccepted: random.chance(0.85) ? 'yes' : '' };
  act(telling, looked, atDesk(looked), { key }, 'follow', plan, {
    note: random.text(`{已到现场查看|与当事人核实|调取监控}，${what.plan}`),
  });
  if (serious && !asked(telling, key, looked)) return;
  if (telling.stuck(looked, 0.15)) return;
  const slow = random.chance(0.1);
  const done = atWork(random, later(random, looked, slow ? 4000 : 400, slow ? 9000 : 2600));
  if (slow) postponed(telling, key, addMinutes(started.at, 2.6 * 1440), done);
  const cause = random.chance(0.5) ? { rootCause: random.text(what.cause), prevention: '纳入日常检查，主管每周抽查。' } : {};
  act(telling, done, atDesk(done), { key }, 'finish', { result: random.text(what.result), doneAt: done, ...cause });
  const judged = addMinutes(at(addDays(dayOf(done), 1), '09:00'), random.int(0, 50));
  if (random.chance(0.85)) act(telling, judged, SUPERVISOR, { key }, 'judge', { effective: random.chance(0.82) ? 'yes' : 'no' });
  if (anonymous) return answeredInWriting(telling, key, done);
  const replied = atCallHours(random, later(random, done, 15, 400));
  if (random.chance(0.04)) return;
  act(
    telling,
    replied,
    atDesk(replied),
    { key },
    'close',
    { repliedAt: replied, replyWay: serious ? 'visit' : 'phone' },
    { note: '已告知处理结果，业主知悉。' },
  );
  callBack(telling, {
    key,
    doneAt: done,
    unit: started.caller.home.code,
    rectifier: head,
    within: 3,
    serious: serious || started.caller.home.keyCustomer,
  });
}

/** A question to the manager; false when nobody answers it, and the complaint waits. */
function asked(telling: Telling, key: string, when: Instant): boolean {
  const { random } = telling;
  const answered = later(random, when, 30, 300);
  telling.tell(addMinutes(when, 2), SUPERVISOR, 'record.ask', {
    id: refTo(key),
    to: MANAGER,
    question: '业主要求当面答复并书面道歉，是否同意？',
  });
  if (telling.stuck(when, 0.3)) return false;
  telling.tell(answered, MANAGER, 'record.answer', { id: refTo(key), index: 0, answer: '同意，我一起上门，先把整改做完。', by: MANAGER });
  return true;
}

/** Cannot be done in time: the reason, and a new promise (IN-9). */
function postponed(telling: Telling, key: string, when: Instant, done: Instant): void {
  const { random } = telling;
  const moved = atCallHours(random, when);
  if (moved >= done) return;
  const promisedAt = at(addDays(dayOf(done), 1), '18:00');
  const words = { note: '与业主电话沟通，同意延期。', reason: random.pick(['等外部单位排期', '配件未到货', '当事双方时间约不上']) };
  act(telling, moved, atDesk(moved), { key }, 'promise', { promisedAt }, words);
}

/** No name left: answered by a letter on the board, exempt from the callback (CB-8). */
function answeredInWriting(telling: Telling, key: string, done: Instant): void {
  const { random } = telling;
  const when = atWork(random, later(random, done, 60, 900));
  const day = dayOf(when);
  const letter = random.chance(0.5)
    ? {
        replyWay: 'letter',
        replyNo: `澜物函〔${day.slice(0, 4)}〕${random.int(3, 60)}号`,
        replyDay: day,
        replyTo: '公告栏张贴',
        replyGist: '已整改，说明处理经过。',
      }
    : { replyWay: 'impossible', noReplyReason: '匿名投诉，无联系方式。' };
  act(telling, when, atDesk(when), { key }, 'close', { repliedAt: when, ...letter });
  const exempt = { id: refTo(key, 'callbacks'), data: { exemptReason: '匿名，没有留下联系方式。' } };
  telling.tell(addMinutes(when, 30), SUPERVISOR, 'callbacks.exempt', exempt, { optional: true });
}
