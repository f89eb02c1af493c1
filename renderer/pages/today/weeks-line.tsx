/** Weeks whose workbook did not go to head office yet (EX-4): they stay in sight until handed over. */
import { useLive } from '@renderer/db/use-live';
import { weeksNotHanded } from '@renderer/db/week-reports';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { dayOf } from '@shared/base/time';
import { Link } from 'wouter';
import { words } from './texts';

/** More than these are counted, not named. */
const NAMED = 3;

export function WeeksLine({ now }: { readonly now: string }) {
  const t = useText(words);
  const { db } = useDesk();
  const today = dayOf(now);
  const weeks = useLive(() => weeksNotHanded(db, now), [db, today]);
  // `2026-W39` is what the file says; people say the number.
  const nameOf = (week: string): string => t('week', { n: Number(week.slice(6)) });
  if (!weeks || weeks.length === 0) return null;
  return (
    <Link href="/export" className="today-weeks">
      {t('weeks')}
      <Tag tone="today">
        {weeks.length > NAMED ? t('weeksMany', { first: nameOf(weeks[0] ?? ''), n: weeks.length }) : weeks.map(nameOf).join(t('between'))}
      </Tag>
    </Link>
  );
}
