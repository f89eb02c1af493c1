/** The coming week's callbacks: who has how much on which day, days off warned, and the plan itself with its assigning (CB-14). */
import { useText } from '@renderer/i18n/use-text';
import { PlanTab } from '@renderer/pages/callbacks/plan-tab';
import type { Work } from '@renderer/pages/callbacks/use-work';
import { Sentence } from '@renderer/ui/parts/sentence';
import { inPlan } from '@shared/rules/callbacks/week-plan';
import { type LoadDay, weekLoad } from '@shared/rules/supervisor/load';
import { useMemo } from 'react';
import { words } from './texts';

export function PlanSection({ work }: { readonly work: Work }) {
  return (
    <div className="super-plan">
      <LoadTable work={work} />
      <PlanTab work={work} tabs={false} />
    </div>
  );
}

function LoadTable({ work }: { readonly work: Work }) {
  const t = useText(words);
  const { days, people } = useMemo(() => weekLoad(inPlan(work.cards, work.now), work.now, work.table), [work]);
  const off = days.filter((day) => day.kind === 'holiday' && day.due > 0);
  if (people.length === 0) return null;
  return (
    <div className="super-load card">
      {off.length > 0 && <Sentence>{t('holidayWarn', { days: daysText(off), n: off.reduce((sum, day) => sum + day.due, 0) })}</Sentence>}
      <table aria-label={t('loadTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('loadWho')}</th>
            {days.map((day) => (
              <DayHead key={day.day} day={day} />
            ))}
            {(['loadAll', 'loadDoors', 'loadLate'] as const).map((key) => (
              <th key={key} scope="col" className="num">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ name, all, doors, late, days: counts }) => (
            <tr key={name} className={name === '' ? 'super-nobody' : ''}>
              <th scope="row">{name || t('unassigned')}</th>
              {counts.map((n, index) => (
                <td key={days[index]?.day} className={days[index]?.kind === 'holiday' && n > 0 ? 'num due-late' : 'num'}>
                  {n === 0 ? '' : n}
                </td>
              ))}
              <td className="num">
                <b>{all}</b>
              </td>
              <td className="num">{doors === 0 ? '' : doors}</td>
              <td className="num due-late">{late === 0 ? '' : late}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayHead({ day: { day, kind, festival } }: { readonly day: LoadDay }) {
  const t = useText(words);
  return (
    <th scope="col" className="num">
      {day.slice(5)}
      {kind !== 'work' && (
        <small className={kind === 'holiday' ? 'due-late' : 'muted'}>
          {' '}
          {kind === 'holiday' && festival !== '' ? festival : t(`day.${kind}`)}
        </small>
      )}
    </th>
  );
}

/** `10-01、10-02`. */
function daysText(days: readonly LoadDay[]): string {
  return days.map(({ day }) => day.slice(5)).join('、');
}
