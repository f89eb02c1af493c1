/** Purpose, data, ground and time of each register that holds data of people: to read, and to print as the notice at the desk. */

import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { Button } from '@renderer/ui/parts/button';
import { TableHead } from '@renderer/ui/parts/table-head';
import { keptInWords, kindsInWords, noticeLines } from '@shared/rules/privacy/notice';
import { retentionSetting } from '@shared/rules/retention/settings';
import { Link } from 'wouter';
import { words } from './privacy-texts';

const COLUMNS = ['book', 'purpose', 'kinds', 'basis', 'kept'] as const;

export function PrivacyNotice() {
  const t = useText(words);
  const label = useLabel();
  const language = useLanguage();
  const { db } = useDesk();
  const { printNotice } = usePrint();
  const retentions = useLive(() => readSetting(db, retentionSetting), [db]);
  if (!retentions) return null;
  const lines = noticeLines(retentions);
  const endless = lines.filter(({ months, least }) => months === null && least !== null).length;
  return (
    <section className="setting card" aria-label={t('notice')}>
      <div className="row">
        <h2>{t('notice')}</h2>
        <span className="push">
          <Button onClick={() => void printNotice()}>{t('print')}</Button>
        </span>
      </div>
      <p className="muted">{t('noticeHint')}</p>
      {endless > 0 && (
        <p>
          {t('noEnd', { n: endless })}{' '}
          <Link href="/archive" className="link">
            {t('archive')}
          </Link>
        </p>
      )}
      <table className="setting-table">
        <TableHead labels={COLUMNS.map((key) => t(key))} />
        <tbody>
          {lines.map((line) => (
            <tr key={line.register}>
              <th scope="row">{label(line.title)}</th>
              <td>{label(line.purpose)}</td>
              <td>{kindsInWords(line, language)}</td>
              <td className="small">{label(line.basis)}</td>
              <td>{keptInWords(line, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
