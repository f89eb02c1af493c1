/** The promised time that saving will fill in (IN-15). */
import { allRows } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useMarks, useText } from '@renderer/i18n/use-text';
import { isInstant, showTime } from '@shared/base/time';
import type { RequestData } from '@shared/registers/requests/fields';
import { workdaysSetting } from '@shared/rules/calendar/setting';
import { promiseFrom } from '@shared/rules/deadlines';
import { promiseTerm } from '@shared/rules/intake/promise';
import { workHoursSetting } from '@shared/rules/intake/settings';
import { words } from './texts';

export function PromiseHint({ draft }: { readonly draft: RequestData }) {
  const t = useText(words);
  const marks = useMarks();
  const { db } = useDesk();
  const base = useLive(
    async () => ({
      lines: (await allRows(db, 'promises')).filter((row) => row.state === 'kept'),
      hours: await readSetting(db, workHoursSetting),
      table: await readSetting(db, workdaysSetting),
    }),
    [db],
  );
  const term = base ? promiseTerm(draft, base.lines) : null;
  if (!base || !term || !isInstant(draft.registeredAt)) return null;
  const { value, unknownYears } = promiseFrom(draft.registeredAt, term, base.hours, base.table);
  return (
    <span className="muted">
      {t('promise', { at: showTime(value) })}
      {unknownYears.length > 0 && ` ${t('yearUnknown', { year: marks.list(unknownYears.map(String)) })}`}
    </span>
  );
}
