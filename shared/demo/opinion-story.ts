/** What head office asked after it had read the weekly reports: one opinion answered, two still to be answered (EX-6). */
import { addDays, addMinutes, at, type Day, isoWeek } from '@shared/base/time';
import { atDesk, SUPERVISOR } from './people';
import { act, type Telling } from './telling';
import { ANSWERED_OPINION, OPEN_OPINIONS } from './texts-desk';

/** Head office has read the report of a week by its next Tuesday at the earliest; a file comes a week before today, another yesterday. */
export function headOpinions(telling: Telling, today: Day): void {
  const key = telling.newKey();
  const { answer, ...asked } = ANSWERED_OPINION;
  taken(telling, addDays(today, -8), [{ ...asked, days: 4 }], key);
  const answered = at(addDays(today, -6), '15:40');
  act(telling, answered, SUPERVISOR, { key }, 'answer', { answer, answeredBy: SUPERVISOR, answeredAt: answered });
  taken(telling, addDays(today, -1), OPEN_OPINIONS, telling.newKey());
}

interface Asked {
  readonly matter: string;
  readonly opinion: string;
  /** Until it is to be answered. */
  readonly days: number;
}

/** Read in by the desk in the morning; the report is that of the week before. */
function taken(telling: Telling, day: Day, all: readonly Asked[], key: string): void {
  const when = addMinutes(at(day, '10:20'), telling.random.int(0, 25));
  const week = isoWeek(addDays(day, -7));
  const lines = all.map(({ matter, opinion, days }) => ({ week, matter, opinion, replyBy: addDays(day, days) }));
  telling.tell(when, atDesk(when), 'headopinions.take', { fileName: `总部意见_${week}.xlsx`, lines }, { key });
}
