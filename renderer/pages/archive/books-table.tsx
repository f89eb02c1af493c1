/** Every book with how long it is kept and its past years; a year opens into what can be put away of it. */

import { yearsOf } from '@renderer/db/archive';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Loading } from '@renderer/ui/parts/loading';
import { TableHead } from '@renderer/ui/parts/table-head';
import { dayOf } from '@shared/base/time';
import { registerList } from '@shared/registers/index';
import { isKeptAlways } from '@shared/rules/retention/floors';
import { monthsOf, retentionSetting } from '@shared/rules/retention/settings';
import { may } from '@shared/rules/rights/may';
import { Fragment, useState } from 'react';
import { type Look, lookAtYear } from './look';
import { RetentionForm } from './retention-form';
import { words } from './texts';
import type { ArchiveWork } from './use-archive';
import { YearPanel } from './year-panel';

const books = registerList.map(({ definition }) => definition).filter((definition) => !isKeptAlways(definition));

export function BooksTable({ work }: { readonly work: ArchiveWork }) {
  const t = useText(words);
  const label = useLabel();
  const { db, actor, now, shift } = useDesk();
  const [editing, setEditing] = useState('');
  const [look, setLook] = useState<Look | null>(null);
  const today = dayOf(now());
  const years = useLive(
    async () => new Map(await Promise.all(books.map(async ({ id }) => [id, await yearsOf(db, id, today)] as const))),
    [db, today],
  );
  const retentions = useLive(() => readSetting(db, retentionSetting), [db]);
  if (!years || !retentions) return <Loading />;
  const lookAt = (register: string, year: number, all: number): Promise<void> =>
    work.look(t('looking'), async ({ signal, tell }) => {
      const onProgress = (done: number): void => tell(done, all);
      setLook(await lookAtYear(register, year, { db, now: now(), shiftSince: shift.since, signal, onProgress }));
    });
  const mayChange = may(actor.role, 'retention.set');
  const ordered = books.toSorted((a, b) => Number((years.get(b.id)?.length ?? 0) > 0) - Number((years.get(a.id)?.length ?? 0) > 0));
  return (
    <section className="stack" aria-label={t('books')}>
      <table className="archive-table archive-books card">
        <TableHead labels={(['books', 'years', 'keep'] as const).map((key) => t(key))} />
        <tbody>
          {ordered.map(({ id, title }) => {
            const months = monthsOf(retentions, id);
            const mine = years.get(id) ?? [];
            return (
              <Fragment key={id}>
                <tr>
                  <th scope="row">{label(title)}</th>
                  <td>
                    <span className="row archive-years">
                      {mine.map(({ year, rows }) => (
                        <Button
                          key={year}
                          small
                          pressed={look?.register === id && look.year === year}
                          disabled={work.busy !== null}
                          label={`${label(title)} ${t('yearOf', { year, n: rows })}`}
                          onClick={() => void lookAt(id, year, rows)}
                        >
                          {t('yearOf', { year, n: rows })}
                        </Button>
                      ))}
                      {mine.length === 0 && <span className="muted">{t('noYears')}</span>}
                    </span>
                  </td>
                  <td>
                    <span className="row">
                      <span>{months === null ? t('forEver') : t('months', { n: months })}</span>
                      {mayChange && (
                        <Button
                          small
                          tone="quiet"
                          label={t('changeOf', { title: label(title) })}
                          pressed={editing === id}
                          onClick={() => setEditing(editing === id ? '' : id)}
                        >
                          {t('change')}
                        </Button>
                      )}
                    </span>
                  </td>
                </tr>
                {editing === id && (
                  <tr>
                    <td colSpan={3}>
                      <RetentionForm register={id} title={label(title)} standing={months} onDone={() => setEditing('')} />
                    </td>
                  </tr>
                )}
                {look?.register === id && (
                  <tr>
                    <td colSpan={3}>
                      <YearPanel look={look} title={label(title)} work={work} onClose={() => setLook(null)} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
