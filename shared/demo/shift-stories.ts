/** The shifts of the month: each opened, handed over and frozen, one refused, one missed; and the supervisor's checks. */
import { addDays, addMinutes, at, type Day, type Instant, weekday } from '@shared/base/time';
import { type Ref, refTo } from '@shared/rules/script';
import { FIRST_SHIFTS } from '@shared/rules/site/settings';
import { atDesk, MANAGER, SUPERVISOR } from './people';
import { act, type Telling } from './telling';
import { EQUIPMENT, FINDINGS, INSTRUCTIONS, LEFT_WORDS, OPINIONS, TAKEN_WORDS } from './texts-shift';

/** Who sits beside the desk in the morning, and signs for the supervisor on Sundays. */
const SECOND = '何静';
const REFUSED_DAY = 4;
const MISSED_DAY = 11;
/** Days before the last one that nobody checked. */
const UNCHECKED: readonly number[] = [2, 8];

/** From the first morning to the last shift that has ended by `now`; the running one stays open. */
export function tellShifts(telling: Telling, days: readonly Day[], now: Instant): void {
  const { random } = telling;
  const ends = days.flatMap((day) => FIRST_SHIFTS.map((shift) => at(day, shift.from))).sort();
  const [first, ...boundaries] = ends;
  if (first === undefined) return;
  let key = telling.newKey();
  let sheet: Ref = refTo(key);
  telling.tell(
    addMinutes(first, -4),
    atDesk(first),
    'handover.open',
    { staff: team(first), lobbyLog: 'collected', controlLog: 'none' },
    { key },
  );
  boundaries.forEach((boundary, i) => {
    const leaver = atDesk(addMinutes(boundary, -1));
    const comer = atDesk(boundary);
    const signed = addMinutes(boundary, -random.int(5, 9));
    const taken = addMinutes(boundary, random.int(0, 3));
    if (addMinutes(boundary, 30) > now) return;
    key = telling.newKey();
    const next = { staff: team(boundary) };
    const shift = Math.floor(i / FIRST_SHIFTS.length);
    if (shift === MISSED_DAY && i % FIRST_SHIFTS.length === 1) {
      const late = addMinutes(boundary, 12);
      telling.tell(late, comer, 'handover.open', next, { key });
      act(telling, addMinutes(late, 600), SUPERVISOR, { key }, 'explain', { missedNote: '交班时处理 5 栋跑水，忘了签名，第二天补说明。' });
    } else {
      if (shift === REFUSED_DAY && i % FIRST_SHIFTS.length === 0) {
        telling.tell(addMinutes(signed, -12), leaver, 'handover.prepare', { id: sheet, how: 'pin', data: written(telling) });
        telling.tell(addMinutes(signed, -6), comer, 'handover.refuse', { id: sheet, reason: '对讲机少一台，没有写在哪里' });
      }
      const remarks = [{ record: 'sum:parcels', remark: random.text('{超期的已打电话|超期 3 件已退回申请|A2 货架已清点|}') }];
      telling.tell(signed, leaver, 'handover.prepare', { id: sheet, how: 'pin', data: written(telling), remarks });
      telling.tell(taken, comer, 'handover.accept', { id: sheet, how: 'pin', ...next, remarks: random.text(TAKEN_WORDS) }, { key });
    }
    sheet = refTo(key, 'handover');
  });
}

function team(boundary: Instant): readonly string[] {
  const main = atDesk(boundary);
  return boundary.slice(11, 13) === '07' && main !== SECOND ? [main, SECOND] : [main];
}

function written({ random }: Telling): Readonly<Record<string, unknown>> {
  return {
    cashCounted: 50_000,
    equipment: random.text(EQUIPMENT),
    instructions: random.chance(0.4) ? random.text(INSTRUCTIONS) : '',
    leaverRemarks: random.text(LEFT_WORDS),
  };
}

/** The check of each day on the next morning, the sign-off of each week on its Monday, one spot check. */
export function tellReviews(telling: Telling, days: readonly Day[]): void {
  const { random } = telling;
  days.forEach((day, i) => {
    const morning = at(addDays(day, 1), `09:${String(random.int(5, 55)).padStart(2, '0')}`);
    const who = weekday(addDays(day, 1)) === 7 ? SECOND : SUPERVISOR;
    if (!UNCHECKED.includes(days.length - 2 - i)) {
      const key = telling.newKey();
      const found = random.chance(0.2) ? [{ what: random.text(FINDINGS), who: atDesk(at(day, '10:00')), due: addDays(day, 4) }] : [];
      sign(telling, morning, who, 'daily', day, day, found, key);
      if (found.length > 0 && random.chance(0.8))
        act(telling, addMinutes(morning, random.int(1500, 3000)), SUPERVISOR, { key }, 'settle', { result: '已在班前会讲过，补记完整。' });
    }
    if (weekday(day) === 7 && i >= 6)
      sign(telling, addMinutes(morning, 70), SUPERVISOR, 'weekly', addDays(day, -6), day, [], telling.newKey());
    if (i === Math.floor(days.length / 2)) sign(telling, addMinutes(morning, 200), MANAGER, 'spot', day, day, [], telling.newKey());
  });
}

function sign(
  telling: Telling,
  when: Instant,
  who: string,
  kind: 'daily' | 'weekly' | 'spot',
  from: Day,
  to: Day,
  findings: readonly Readonly<Record<string, string>>[],
  key: string,
): void {
  const opinion = findings.length > 0 ? '有问题，按期限整改。' : telling.random.text(OPINIONS);
  const data = { signedAt: when, kind, from, to, looked: ['complaints', 'log', 'handover'], opinion, findings, reviewer: who };
  telling.tell(when, who, 'reviews.create', { data }, { key });
}
