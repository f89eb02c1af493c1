/** What one person or department is late with, the longest first; each line opens its record. */
import { useText } from '@renderer/i18n/use-text';
import { useGist } from '@renderer/ui/seen';
import type { Instant } from '@shared/base/time';
import type { LateGroup } from '@shared/rules/supervisor/late';
import { Link } from 'wouter';
import { dayOrTime } from './day-or-time';
import { words } from './texts';

const DRAWN = 150;

export function LatePane({ group: { key, lines }, now }: { readonly group: LateGroup; readonly now: Instant }) {
  const t = useText(words);
  const gist = useGist('list');
  return (
    <section className="super-table card" aria-label={key || t('nobody')}>
      <h2>
        {key || t('nobody')} <span className="num muted">{lines.length}</span>
      </h2>
      <div className="super-scroll">
        <table>
          <thead>
            <tr>
              {(['colAt', 'colKind', 'colNo', 'colUnit', 'colWhat'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, DRAWN).map(({ row, kind, at }) => (
              <tr key={`${kind}${row.id}`}>
                <td className="num due-late">{dayOrTime(at, now)}</td>
                <td>{t(`kind.${kind}`)}</td>
                <td className="num">
                  <Link href={`/r/${row.register}/${row.id}`} className="link">
                    {row.no}
                  </Link>
                </td>
                <td className="num">{row.unit}</td>
                <td className="super-gist">{gist(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {lines.length > DRAWN && <p className="muted small super-more">{t('more', { n: lines.length - DRAWN })}</p>}
      </div>
    </section>
  );
}
