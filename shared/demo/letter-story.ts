/** The same question from many, answered by one public letter (CB-7). */
import { addDays, addMinutes, at, type Day } from '@shared/base/time';
import { refTo } from '@shared/rules/script';
import { moment } from './hours';
import { atDesk, MANAGER } from './people';
import { startRequest } from './request-start';
import { act, type Telling } from './telling';
import { SHARED_QUESTION as Q } from './texts-talk';

/** `count` residents ask from `day` on; three days later the letter is posted and all are closed by it. */
export function publicLetter(telling: Telling, day: Day, count: number): void {
  const { random } = telling;
  const asked = Array.from({ length: count }, () => {
    const when = moment(random, addDays(day, random.int(0, 1)), 'calls');
    return startRequest(telling, when, {
      type: 'complaint',
      category: 'other',
      content: random.text(Q.ask),
      promisedAt: addMinutes(when, 3 * 1440),
      departments: ['客服部'],
    });
  });
  const posted = at(addDays(day, 3), '10:20');
  const key = telling.newKey();
  const places = { places: Q.places, signedBy: MANAGER };
  telling.tell(
    addMinutes(posted, -70),
    atDesk(posted),
    'record.create',
    { register: 'letters', data: { title: Q.title, body: Q.body, ...places } },
    { key },
  );
  asked.forEach((one, i) => {
    const done = addMinutes(posted, -50 + i);
    act(telling, done, atDesk(done), { key: one.key }, 'accept', { acceptor: atDesk(done) });
    act(telling, done, atDesk(done), { key: one.key }, 'finish', { result: Q.result, doneAt: done });
  });
  telling.tell(addMinutes(posted, -5), atDesk(posted), 'letters.cover', { id: refTo(key), ids: asked.map((one) => refTo(one.key)) });
  telling.tell(posted, atDesk(posted), 'letters.post', { id: refTo(key), data: { ...places, postedAt: posted } });
  asked.forEach((one, i) => {
    const told = addMinutes(posted, 10 + i);
    act(telling, told, atDesk(told), { key: one.key }, 'close', { repliedAt: told, replyWay: 'public' });
  });
  const filed = at(addDays(day, 9), '16:00');
  act(telling, filed, atDesk(filed), { key }, 'archive', { archive: '公开信盒 2026 第3页' });
}
