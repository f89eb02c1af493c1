/** The desk's own books over the days: documents, rounds through the lobby, logs of other desks, notices and activities, notes to read. */
import { addDays, addMinutes, at, type Day, dayOf, daysBetween, type Instant, weekday } from '@shared/base/time';
import { checkItemsSetting } from '@shared/rules/checks/settings';
import { refTo } from '@shared/rules/script';
import { atWork, later } from './hours';
import { atDesk, MANAGER, SUPERVISOR, shiftName } from './people';
import { act, someCaller, type Telling } from './telling';
import {
  ACTIVITIES,
  type ActivityText,
  BROKEN,
  DOCUMENTS,
  type DocumentText,
  LOG_GISTS,
  NOTES,
  NOTICES,
  type TroubleText,
  UNTIDY,
} from './texts-desk';

/** Days between two documents on average, and of each kind of trouble on a round. */
const A_DOCUMENT_EVERY = 1.6;
const SHARE_BROKEN = 0.08;
const SHARE_UNTIDY = 0.1;

/** Everything of this file, whatever the size of the estate. */
export function deskBooks(tellerFor: (topic: string) => Telling, days: readonly Day[]): void {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  const [paper, round, logs] = [tellerFor('document'), tellerFor('check'), tellerFor('otherlog')];
  let told = 0;
  for (const day of days) {
    if (weekday(day) < 7 && paper.random.chance(1 / A_DOCUMENT_EVERY))
      document(paper, at(day, '09:10'), DOCUMENTS[told++ % DOCUMENTS.length]);
    for (const clock of ['08:35', '19:40']) lobbyRound(round, later(round.random, at(day, clock), 0, 25), day === last);
    otherLogs(logs, day, day === last);
  }
  if (days.length > 1)
    for (const what of DOCUMENTS.filter((one) => one.refused ?? one.urgency === 'urgent'))
      document(paper, at(addDays(last, -1), '14:30'), what, true);
  tellNotices(tellerFor('notice'), days);
  tellNotes(tellerFor('note'), days);
}

/** `fresh`: it came, and nobody has looked at it yet. */
function document(telling: Telling, from: Instant, what: DocumentText | undefined, fresh = false): void {
  if (!what) return;
  const { random } = telling;
  const when = later(random, from, 0, 200);
  const key = telling.newKey();
  const data = {
    receivedAt: when,
    sender: what.sender,
    docNo: what.docNo.replace('{n}', String(random.int(11, 320))),
    title: what.title,
    copies: random.weighted([
      [1, 80],
      [2, 20],
    ]),
    urgency: what.urgency,
    receiver: atDesk(when),
    doubt: what.doubt ?? '',
  };
  telling.tell(when, atDesk(when), 'record.create', { register: 'documents', data }, { key });
  if (fresh) return;
  let read = atWork(random, later(random, when, 20, 240));
  if (what.doubt !== undefined) {
    if (telling.stuck(when, 0.2)) return;
    const answered = later(random, when, 30, 150);
    telling.tell(answered, atDesk(answered), 'record.answer', { id: refTo(key), index: 0, answer: what.answer ?? '', by: SUPERVISOR });
    const decided = addMinutes(answered, 5);
    if (what.refused) return act(telling, decided, atDesk(decided), { key }, 'refuse', { refusedWhy: what.refused });
    act(telling, decided, atDesk(decided), { key }, 'accept');
    read = atWork(random, later(random, decided, 20, 120));
  }
  if (telling.stuck(when, 0.3)) return;
  const handed = later(random, read, 10, 60);
  act(telling, read, atDesk(read), { key }, 'review', { opinion: what.opinion, reviewer: MANAGER, reviewedAt: read });
  const distribution = [{ to: what.to, at: handed, signed: random.chance(0.85) }];
  act(telling, handed, atDesk(handed), { key }, 'distribute', { distribution });
  if (telling.stuck(when, 0.45)) return;
  const done = atWork(random, later(random, handed, 400, 2600));
  const place = `2026-W${String(random.int(1, 6)).padStart(2, '0')}-${random.int(1, 40)}`;
  act(telling, done, atDesk(done), { key }, 'file', { result: what.result, place, filedAt: done });
}

/** One round through the lobby; now and then something is broken, or not clean. On the `last` day both are, and wait for the desk. */
function lobbyRound(telling: Telling, when: Instant, last: boolean): void {
  const { random } = telling;
  const key = telling.newKey();
  const troubles: readonly (TroubleText & { readonly result: string })[] = [
    ...(last || random.chance(SHARE_BROKEN) ? [{ ...random.pick(BROKEN), result: 'abnormal' }] : []),
    ...(last || random.chance(SHARE_UNTIDY) ? [{ ...random.pick(UNTIDY), result: 'failed' }] : []),
  ];
  const lines = checkItemsSetting.initial.map((item) => {
    const trouble = troubles.find((one) => one.item === item);
    return { item, result: trouble?.result ?? 'normal', note: trouble ? random.text(trouble.note) : '' };
  });
  const data = { checkedAt: when, shift: shiftName(when), place: '大堂', checker: atDesk(when), lines };
  telling.tell(when, atDesk(when), 'checks.create', { data }, { key });
  if (last) return;
  if (troubles.some((one) => one.result === 'abnormal')) {
    if (telling.stuck(when, 0.3)) return;
    repairAsked(telling, addMinutes(when, random.int(3, 15)), key);
  }
  if (!troubles.some((one) => one.result === 'failed')) return;
  const told = addMinutes(when, random.int(16, 25));
  const notice = { noticeTo: '彭玉兰', noticeText: '马上派人清理，完成后告知前台。', noticeAt: told, recheckBy: addMinutes(told, 120) };
  act(telling, told, atDesk(told), { key }, 'notify', notice);
  if (telling.stuck(when, 0.25)) return;
  const again = later(random, told, 30, 110);
  act(telling, again, atDesk(again), { key }, 'recheck', { recheck: '已清理，合格', rechecker: atDesk(again), recheckedAt: again });
}

function repairAsked(telling: Telling, asked: Instant, key: string): void {
  const { random } = telling;
  const request = { key, linked: 'requests' };
  telling.tell(asked, atDesk(asked), 'checks.toRepair', { id: refTo(key) });
  const accepted = addMinutes(asked, 5);
  act(telling, accepted, atDesk(accepted), request, 'accept', { acceptor: atDesk(accepted) });
  const done = atWork(random, later(random, asked, 120, 1500));
  act(telling, done, atDesk(done), request, 'finish', { result: random.text('已更换配件，{试用正常|恢复正常}。'), doneAt: done });
  const closed = addMinutes(done, 30);
  act(telling, closed, atDesk(closed), request, 'close', { repliedAt: closed, replyWay: 'meet' });
}

/** The logs of the day before; of the last day one is still asked for. */
function otherLogs(telling: Telling, day: Day, last: boolean): void {
  const { random } = telling;
  const sources = last ? (['lobby'] as const) : (['lobby', 'control'] as const);
  for (const source of sources) {
    const when = later(random, at(day, '08:05'), 0, 50);
    const data = {
      source,
      day: addDays(day, -1),
      gist: random.text(random.text(LOG_GISTS[source])) || '无异常。',
      photos: random.int(1, 3),
      collector: atDesk(when),
    };
    telling.tell(when, atDesk(when), 'record.create', { register: 'otherlogs', data });
  }
}

/** Notices spread over the month; activities on weekends, the last of them still ahead. */
function tellNotices(telling: Telling, days: readonly Day[]): void {
  NOTICES.forEach((what, index) => {
    const day = days[Math.floor(((index + 0.4) * days.length) / NOTICES.length)];
    if (day === undefined) return;
    const when = later(telling.random, at(day, '10:00'), 0, 90);
    const key = telling.newKey();
    const until = addDays(day, what.days);
    const data = { kind: 'notice', title: what.title, body: what.body, scope: '全体业主、住户', until, organiser: atDesk(when) };
    telling.tell(when, atDesk(when), 'record.create', { register: 'notices', data }, { key });
    const posted = addMinutes(when, 45);
    act(telling, posted, SUPERVISOR, { key }, 'post', { scope: '全体业主、住户', places: '各单元大堂公告栏', postedAt: posted });
    const ended = at(until, '17:30');
    act(telling, ended, atDesk(ended), { key }, 'finish', { endedAt: ended });
  });
  const first = days[0] ?? '';
  const last = days.at(-1) ?? '';
  const sunday = addDays(last, -(weekday(last) % 7));
  ACTIVITIES.forEach((what, index) => {
    const held = addDays(sunday, [-14, -7, 7][index] ?? 7);
    if (daysBetween(first, held) > 8) activity(telling, held, what);
  });
}

function activity(telling: Telling, held: Day, what: ActivityText): void {
  const { random } = telling;
  const key = telling.newKey();
  const heldAt = at(held, what.clock);
  const when = later(random, at(addDays(held, -8), '10:30'), 0, 100);
  const head = { kind: 'activity', large: what.large, title: what.title, body: what.body, heldAt, place: what.place, organiser: '邓颖' };
  telling.tell(when, atDesk(when), 'record.create', { register: 'notices', data: { ...head, scope: '全体业主、住户' } }, { key });
  const posted = addMinutes(when, 60);
  act(telling, posted, SUPERVISOR, { key }, 'post', { scope: '全体业主、住户', places: '各单元大堂公告栏', postedAt: posted });
  const families = [
    ...new Map(Array.from({ length: what.families }, () => someCaller(telling)).map((one) => [one.home.code, one])).values(),
  ];
  const people = families.map(({ home, person }) => ({ unit: home.code, name: person.name, phone: person.phone }));
  const times = people.map(() => later(random, posted, 10, 4 * 1440)).sort();
  people.forEach((one, i) => {
    const asked = times[i] ?? posted;
    telling.tell(asked, atDesk(asked), 'notices.enrol', { id: refTo(key), ...one });
  });
  const over = addMinutes(heldAt, 150);
  const participants = people.map((one) => ({ ...one, signed: random.chance(0.85) }));
  act(telling, addMinutes(heldAt, 20), atDesk(heldAt), { key }, 'roll', { participants });
  act(telling, over, atDesk(over), { key }, 'finish', { endedAt: over, summary: what.summary });
}

/** Notes of the supervisor, read by those at the desk at the beginning of their next shift; the newest ones not by all. */
function tellNotes(telling: Telling, days: readonly Day[]): void {
  NOTES.forEach((what, index) => {
    const day = days[Math.floor(((index + 1) * days.length) / NOTES.length) - 1];
    if (day === undefined) return;
    const when = later(telling.random, at(day, '08:20'), 0, 40);
    const key = telling.newKey();
    const data = { writtenAt: when, kind: what.kind, content: what.content, until: addDays(day, what.days), author: SUPERVISOR };
    telling.tell(when, SUPERVISOR, 'record.create', { register: 'notes', data }, { key });
    const read = new Set<string>();
    for (let shift = 0; shift < 9; shift++) {
      const seen = addMinutes(
        shift === 0 ? addMinutes(when, 30) : at(addDays(dayOf(when), Math.floor(shift / 3)), ['07:40', '15:40', '23:40'][shift % 3] ?? ''),
        telling.random.int(0, 9),
      );
      const who = atDesk(seen);
      if (seen <= when || dayOf(seen) > data.until || read.has(who)) continue;
      read.add(who);
      telling.tell(seen, who, 'notes.read', { id: refTo(key) });
    }
  });
}
