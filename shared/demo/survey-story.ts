/** The periodic satisfaction survey: one evening's paper forms counted, one line an item (ST-3). */
import { addDays, addMinutes, at, type Day } from '@shared/base/time';
import { SUPERVISOR } from './people';
import type { Telling } from './telling';
import { SURVEY_ITEMS } from './texts-survey';

/** Paper is handed out for ten days until `last`; the supervisor enters the counts the next morning. */
export function survey(telling: Telling, last: Day): void {
  const { random, homes } = telling;
  const lived = homes.filter(({ status }) => status !== 'vacant').length;
  const asked = Math.max(20, Math.round(lived * 0.2));
  const answered = Math.round(asked * (0.7 + random.next() * 0.2));
  SURVEY_ITEMS.forEach(({ item, liked, remark }, index) => {
    const satisfied = Math.min(answered, Math.round(answered * (liked + random.next() * 0.05)));
    const when = addMinutes(at(addDays(last, 1), '09:30'), index * 2);
    const data = {
      enteredAt: when,
      fromDay: addDays(last, -9),
      toDay: last,
      way: 'paper',
      item,
      surveyor: SUPERVISOR,
      asked,
      answered,
      satisfied,
      remark: random.text(remark),
    };
    telling.tell(when, SUPERVISOR, 'record.create', { register: 'surveys', data });
  });
}
