/** Public holidays with make-up days (BY-6): what is known, and loading a further year from a file. */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useMarks, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { parseCalendar } from '@shared/rules/calendar/parse';
import { workdaysSetting } from '@shared/rules/calendar/setting';
import { mergeTables, yearOf } from '@shared/rules/calendar/table';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { Changes } from './setting-frame';
import { words } from './texts';

export function HolidaysSection() {
  const t = useText(words);
  const marks = useMarks();
  const sentence = useRefusal();
  const { db, host, run, actor } = useDesk();
  const table = useLive(() => readSetting(db, workdaysSetting), [db]);
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);

  const load = async (): Promise<void> => {
    const file = await host.openFile(['.csv', '.txt', '.json']).catch(() => undefined);
    if (file === null || !table) return;
    if (file === undefined) return setSaid({ good: false, text: t('unreadable') });
    const parsed = parseCalendar(decoded(file.data), file.name);
    if (!parsed.ok) return setSaid({ good: false, text: sentence(parsed.error) });
    const result = await run('setting.put', { key: workdaysSetting.key, value: mergeTables(table, parsed.value) });
    setSaid(
      result.ok
        ? { good: true, text: t('loaded', { years: marks.list(parsed.value.years.map(String)) }) }
        : { good: false, text: sentence(result.error) },
    );
  };
  return (
    <section className="setting card" aria-label={t('holidays')}>
      <h2>{t('holidays')}</h2>
      <p className="muted">{t('holidaysHint')}</p>
      <dl className="setting-years">
        {table?.years.map((year) => (
          <div key={year}>
            <dt>{t('year', { year })}</dt>
            <dd>
              {t('yearLine', {
                off: Object.keys(table.holidays).filter((day) => yearOf(day) === year).length,
                on: Object.keys(table.workdays).filter((day) => yearOf(day) === year).length,
                source: '',
              })}
              <span lang="zh-CN">{table.source[year]}</span>
            </dd>
          </div>
        ))}
      </dl>
      {said && <Sentence tone={said.good ? 'done' : 'late'}>{said.text}</Sentence>}
      <div>
        <Button tone="main" onClick={() => void load()} disabled={!may(actor.role, 'setting.put')}>
          {t('loadFile')}
        </Button>
      </div>
      <Changes keys={[workdaysSetting.key]} />
    </section>
  );
}

/** UTF-8, or GB18030 as old programs write it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
