/** How a matter is called back: tried, answered, put right where needed, signed by the supervisor. */
import { addDays, addMinutes, at, dayOf, type Instant } from '@shared/base/time';
import { refTo } from '@shared/rules/script';
import { atCallHours, atWork, later } from './hours';
import { areaManagerOf, atDesk, MANAGER, SUPERVISOR } from './people';
import { act, type Telling } from './telling';
import { EXPLANATIONS, OPINIONS, RAISED, RECTIFICATIONS, type Satisfaction, SHORTCOMINGS, SPREAD, SUGGESTIONS } from './texts-callbacks';

export interface CallbackMatter {
  /** Key of the request. */
  readonly key: string;
  readonly doneAt: Instant;
  readonly unit: string;
  readonly rectifier: string;
  /** Days until it is due, so that most are made in time. */
  readonly within: number;
  readonly serious: boolean;
}

/** Tells the callback of a finished request; some are never made, so that overdue ones show. */
export function callBack(telling: Telling, matter: CallbackMatter): void {
  const { random } = telling;
  if (telling.stuck(matter.doneAt, 0.12)) return;
  const late = random.chance(0.06) ? random.int(1, 3) : 0;
  const day = addDays(dayOf(matter.doneAt), random.int(1, matter.within) + late);
  let when = atCallHours(random, addMinutes(at(day, '09:00'), random.int(0, 640)));
  const door = matter.serious || random.chance(0.12);
  if (!door && random.chance(0.12)) when = notReached(telling, matter, when);
  const first = random.weighted(SPREAD);
  round(telling, matter, when, door, first, 1);
  if (first === 'dissatisfied' || first === 'very-dissatisfied') putRight(telling, matter, when);
}

function notReached(telling: Telling, matter: CallbackMatter, when: Instant): Instant {
  const { random } = telling;
  const input = {
    id: refTo(matter.key, 'callbacks'),
    kind: random.chance(0.85) ? 'no-answer' : 'unreachable',
    note: random.text('{响铃无人接|忙音|提示已关机}'),
  };
  telling.tell(when, caller(telling, matter, when, false), 'callbacks.attempt', input, { optional: true });
  return atCallHours(random, later(random, when, 120, 1440));
}

function caller({ random }: Telling, matter: CallbackMatter, when: Instant, door: boolean): string {
  if (door) return areaManagerOf(matter.unit);
  return random.chance(0.6) ? '何静' : atDesk(when);
}

function round(telling: Telling, matter: CallbackMatter, when: Instant, door: boolean, satisfaction: Satisfaction, number: number): void {
  const { random } = telling;
  const good = satisfaction === 'very-satisfied' || satisfaction === 'satisfied';
  const bad = satisfaction === 'dissatisfied' || satisfaction === 'very-dissatisfied';
  const grade = (): string =>
    random.weighted(
      good
        ? [
            ['good', 88],
            ['fair', 12],
          ]
        : bad
          ? [
              ['fair', 40],
              ['poor', 60],
            ]
          : [
              ['fair', 80],
              ['good', 20],
            ],
    );
  const callers = door && matter.serious ? [areaManagerOf(matter.unit), MANAGER] : [caller(telling, matter, when, door)];
  const answers = {
    method: door
      ? random.weighted([
          ['visit', 75],
          ['meet', 25],
        ])
      : random.weighted([
          ['phone', 94],
          ['chat', 4],
          ['sms', 2],
        ]),
    calledAt: addMinutes(when, -random.int(1, 6)),
    callers,
    siteSeen: door ? (random.chance(0.8) ? 'yes' : 'no') : '',
    handled: bad ? (random.chance(0.5) ? 'no' : 'yes') : 'yes',
    qualified: bad ? 'no' : 'yes',
    quality: grade(),
    effect: grade(),
    attitude: bad
      ? grade()
      : random.weighted([
          ['good', 94],
          ['fair', 6],
        ]),
    charges: 'none',
    satisfaction,
    shortcomings: good && !random.chance(0.06) ? '' : random.text(random.pick(SHORTCOMINGS)),
    suggestions: random.chance(0.14) ? random.text(random.pick(SUGGESTIONS)) : '',
    signed: door && random.chance(0.86),
    ...(bad && { explanation: random.pick(EXPLANATIONS), rectifier: matter.rectifier, nextAt: nextCall(when) }),
  };
  const opinions =
    number === 1 && random.chance(0.03) ? [{ text: random.text(random.pick(RAISED)), replyBy: later(random, when, 1500, 4300) }] : [];
  const writer = door ? atDesk(when) : (callers[0] ?? atDesk(when));
  telling.tell(when, writer, 'callbacks.round', { id: refTo(matter.key, 'callbacks'), round: answers, opinions }, { optional: true });
  if (opinions.length > 0 && random.chance(0.6)) {
    const answered = atCallHours(random, later(random, when, 1200, 2800));
    telling.tell(
      answered,
      atDesk(answered),
      'callbacks.answerOpinion',
      { id: refTo(matter.key, 'callbacks'), index: 0 },
      { optional: true },
    );
  }
  if (!bad && random.chance(0.6)) {
    const signed = addMinutes(at(addDays(dayOf(when), 1), '17:00'), random.int(0, 55));
    const to = { key: matter.key, linked: 'callbacks', optional: true };
    act(telling, signed, SUPERVISOR, to, 'sign', { opinion: random.pick(OPINIONS) });
  }
}

function nextCall(when: Instant): Instant {
  return at(addDays(dayOf(when), 3), '10:00');
}

function putRight(telling: Telling, matter: CallbackMatter, when: Instant): void {
  const { random } = telling;
  if (telling.stuck(when, 0.3)) return;
  const done = atWork(random, later(random, when, 900, 3400));
  const again = atCallHours(random, later(random, done, 600, 1900));
  const data = { rectification: random.text(random.pick(RECTIFICATIONS)), rectifiedAt: done, nextAt: again };
  telling.tell(addMinutes(done, 20), atDesk(done), 'callbacks.rectified', { id: refTo(matter.key, 'callbacks'), data }, { optional: true });
  round(
    telling,
    matter,
    addMinutes(again, 25),
    random.chance(0.3),
    random.weighted([
      ['satisfied', 80],
      ['very-satisfied', 12],
      ['neutral', 8],
    ]),
    2,
  );
}
