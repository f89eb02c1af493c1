/** The other desks: how far each is here, when it last came, what it lacks, whether its clock agrees. */
import type { OtherDesk } from '@renderer/db/merge/peers';
import { useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { showTime, toMs } from '@shared/base/time';
import { words } from './texts';

export function DesksTable({ desks }: { readonly desks: readonly OtherDesk[] }) {
  const t = useText(words);
  const lacksOf = ({ lacks }: OtherDesk): string =>
    lacks === null ? t('unknown') : lacks <= 0 ? t('lacksNone') : t('lacks', { n: lacks });
  return (
    <section className="stack" aria-label={t('desks')}>
      <h2>{t('desks')}</h2>
      {desks.length === 0 && <p className="muted">{t('noDesks')}</p>}
      {desks.length > 0 && (
        <table className="desks-table card">
          <thead>
            <tr>
              {(['colDesk', 'colEntries', 'colAt', 'colCame', 'colLacks', 'colClock'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {desks.map((desk) => (
              <tr key={desk.chain}>
                <th scope="row">{t('desk', { desk: desk.desk || '–' })}</th>
                <td className="num">{desk.entries}</td>
                <td className="num">{desk.at === '' ? '' : showTime(desk.at)}</td>
                <td className="num">{desk.came === '' ? '' : showTime(desk.came)}</td>
                <td className="num">{lacksOf(desk)}</td>
                <td>
                  <ClockWord clock={desk.clock} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function ClockWord({ clock }: Pick<OtherDesk, 'clock'>) {
  const t = useText(words);
  if (clock === null) return <>{t('clockWell')}</>;
  const minutes = Math.round((toMs(clock.at) - toMs(clock.thanAt)) / 60_000);
  return <Tag tone="today">{t('clockAhead', { desk: clock.desk || '–', minutes })}</Tag>;
}
