/** Where each sheet of a book is: used, spoiled, explained, missing, left (BY-18). */
import { rowsBetween } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Sentence } from '@renderer/ui/parts/sentence';
import { textIn } from '@shared/registers/contract/fields';
import { NO_DUE } from '@shared/registers/contract/row';
import { rangesText } from '@shared/registers/paperbooks/book';
import { accountOfBook } from '@shared/rules/paper/account';
import { sourceOfKind } from '@shared/rules/paper/sources';
import type { DetailExtraProps } from '../register-ui';
import './paperbooks.css';
import { words } from './texts';

const PARTS = ['used', 'spoiled', 'explained', 'missing', 'left'] as const;

export function BookAccount({ row }: DetailExtraProps) {
  const t = useText(words);
  const { db } = useDesk();
  const register = sourceOfKind(textIn(row.data, 'kind'))?.register ?? '';
  // The sheets of a finished book were used before it was finished.
  const until = row.open === 1 ? NO_DUE : row.updatedAt;
  const records = useLive(() => rowsBetween(db, register, row.at, until), [db, register, row.at, until]);
  if (!records) return null;
  const account = accountOfBook(row, records);
  return (
    <section aria-label={t('account')} className="paper-account">
      <h2>
        {t('account')} <small className="muted">{t('total', { n: account.total })}</small>
      </h2>
      <dl>
        {PARTS.filter((part) => account[part].length > 0).map((part) => (
          <div key={part} className={part === 'missing' ? 'paper-missing' : ''}>
            <dt>
              {t(part)} <b className="num">{t('sheets', { n: account[part].length })}</b>
            </dt>
            <dd className="num">{rangesText(account[part])}</dd>
          </div>
        ))}
      </dl>
      {account.missing.length > 0 && row.open === 1 && <Sentence tone="calm">{t('toDo')}</Sentence>}
    </section>
  );
}
