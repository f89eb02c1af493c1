/** What the mail register knows of a unit, for a complaint about lost or late mail (IN-11). */
import { listPage } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { RecordLine } from '../parts/record-line';
import { words } from './texts';

const LIMIT = 12;

export function MailLines({ unit }: { readonly unit: string }) {
  const t = useText(words);
  const { db } = useDesk();
  const page = useLive(() => listPage(db, 'parcels', { unit }, null, LIMIT), [db, unit]);
  if (!page) return null;
  return (
    <section className="intake-part" aria-label={t('mail')}>
      <h4>{t('mail')}</h4>
      {page.rows.length === 0 && <span className="muted">{t('mailNone')}</span>}
      <ul className="record-lines">
        {page.rows.map((row) => (
          <RecordLine key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
