/** What the mail register knows of a unit, for a complaint about lost or late mail (IN-11). */
import { latestOfUnit } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { RecordLine } from '../parts/record-line';
import { words } from './texts';

const LIMIT = 12;

export function MailLines({ unit }: { readonly unit: string }) {
  const t = useText(words);
  const { db } = useDesk();
  const rows = useLive(() => latestOfUnit(db, unit, 'parcels', LIMIT), [db, unit]);
  if (!rows) return null;
  return (
    <section className="intake-part" aria-label={t('mail')}>
      <h4>{t('mail')}</h4>
      {rows.length === 0 && <span className="muted">{t('mailNone')}</span>}
      <ul className="record-lines">
        {rows.map((row) => (
          <RecordLine key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
