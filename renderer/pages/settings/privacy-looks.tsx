/** Who had which masked value shown on a day, and why; for supervisors. */

import { looksOn } from '@renderer/db/looks';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { lookedAt, whyInWords } from '@renderer/ui/detail/look-words';
import { TableHead } from '@renderer/ui/parts/table-head';
import { clockOf, dayOf } from '@shared/base/time';
import { moduleOf } from '@shared/registers/index';
import type { Look } from '@shared/rules/privacy/settings';
import { useState } from 'react';
import { Link } from 'wouter';
import { Labelled } from '../parts/labelled';
import { words } from './privacy-texts';

const COLUMNS = ['lookTime', 'lookWho', 'lookWhat', 'lookWhy'] as const;

export function PrivacyLooks() {
  const t = useText(words);
  const language = useLanguage();
  const { db, now, staff } = useDesk();
  const [day, setDay] = useState(() => dayOf(now()));
  const looks = useLive(() => (day === '' ? Promise.resolve([]) : looksOn(db, day)), [db, day]);
  return (
    <section className="setting card" aria-label={t('looks')}>
      <h2>{t('looks')}</h2>
      <Labelled label={t('day')}>
        {(id) => <input id={id} className="control-input" type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Labelled>
      {looks?.length === 0 && <p className="muted">{t('noLooks')}</p>}
      {looks !== undefined && looks.length > 0 && (
        <table className="setting-table">
          <TableHead labels={COLUMNS.map((key) => t(key))} />
          <tbody>
            {looks.map(({ seq, at, by, look }) => (
              <tr key={seq}>
                <td className="num">{clockOf(at)}</td>
                <td>{staff.find((person) => person.id === by)?.name ?? ''}</td>
                <td>{look ? <What look={look} /> : t('erased')}</td>
                <td>{look && whyInWords(look, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function What({ look }: { readonly look: Look }) {
  const language = useLanguage();
  const known = moduleOf(look.register);
  return (
    <>
      <Link href={`/r/${look.register}/${look.record}`} className="link num">
        {look.no}
      </Link>{' '}
      {known ? lookedAt(known.definition, look, language) : ''}
    </>
  );
}
