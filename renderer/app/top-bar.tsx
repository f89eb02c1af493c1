/** The bar on top: site and desk, shift and person, the search box, the trust light, lock and clock. */
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { type Marks, useLanguage, useMarks, useText } from '@renderer/i18n/use-text';
import { useSession } from '@renderer/stores/session';
import { Button } from '@renderer/ui/parts/button';
import { Kbd } from '@renderer/ui/parts/kbd';
import { clockOf, dayOf } from '@shared/base/time';
import './top-bar.css';
import { usePreparedSearch } from './kept-search';
import { words } from './texts';
import { Trust } from './trust';

const CLOCK_SECONDS = 5;

interface TopBarProps {
  readonly onSearch: () => void;
  readonly onChangePerson: () => void;
}

export function TopBar({ onSearch, onChangePerson }: TopBarProps) {
  const t = useText(words);
  const marks = useMarks();
  const language = useLanguage();
  const { db, site, shift, actor } = useDesk();
  usePreparedSearch(db);
  const lock = useSession((state) => state.lock);
  const now = useNow(CLOCK_SECONDS);
  const place = site.desk === '' ? site.name : `${site.name} · ${t('desk', { letter: site.desk })}`;
  const hours = shift.name === '' ? '' : ` ${clockOf(shift.since)}–${clockOf(shift.until)}`;
  const onShift = `${shift.name || t('noShift')}${hours} · ${onDuty(shift.staff, actor.name, marks)}`;
  return (
    <header className="top-bar" data-language={language}>
      <b className="top-site" title={place}>
        {place}
      </b>
      <span className="top-shift muted" title={onShift}>
        {onShift}
      </span>
      <button type="button" className="top-search" title={t('search')} onClick={onSearch}>
        <span>{t('search')}</span>
        <Kbd>/</Kbd>
      </button>
      <Trust />
      <Button small onClick={onChangePerson} keys="F10">
        {t('changePerson')}
      </Button>
      <Button small onClick={lock} keys="Ctrl L">
        {t('lock')}
      </Button>
      <time className="top-clock num" dateTime={now} title={dayOf(now)}>
        {clockOf(now)}
      </time>
    </header>
  );
}

/** Who is on duty, and who sits here when it is somebody else. */
function onDuty(staff: readonly string[], me: string, { list, aside }: Marks): string {
  if (staff.length === 0) return me;
  return staff.includes(me) ? list([me, ...staff.filter((name) => name !== me)]) : list(staff) + aside(me);
}
