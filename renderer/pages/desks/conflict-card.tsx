/** One thing that two desks did apart: what it is, both sides, and the ways to settle it. */
import type { Listed, SideLine } from '@renderer/db/merge/listed';
import { sidesOf } from '@renderer/db/merge/listed';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { historyChanges } from '@renderer/ui/detail/history-words';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { Tag } from '@renderer/ui/parts/tag';
import { useFates } from '@renderer/ui/seen';
import { showTime } from '@shared/base/time';
import { KINDS } from '@shared/merge/conflict';
import type { Data, FieldValue } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { Link } from 'wouter';
import { words } from './texts';

export function ConflictCard({ conflict }: { readonly conflict: Listed }) {
  const t = useText(words);
  const language = useLanguage();
  const sentence = useRefusal();
  const { db, actor, run } = useDesk();
  const [trouble, setTrouble] = useState('');
  const { id, kind, register, record, no, looked } = conflict;
  const sides = useLive(() => sidesOf(db, conflict), [db, id]);
  const rows = useLive(
    async () => (await db.rows.bulkGet(conflict.sides.map((side) => side.record))).flatMap((row) => row ?? []),
    [db, id],
  );
  const settle = async (command: string, input: unknown): Promise<void> => {
    const done = await run(command, input);
    setTrouble(done.ok ? '' : sentence(done.error));
  };
  if (!sides || !rows) return null;
  const own = rows.find((row) => row.id === record);
  const definition = register === '' ? null : definitionOf(register);
  const what = definition ? `${definition.one[language]} ${own?.no ?? no}` : `${t('settingOf')} ${record}`;
  const mayTake = kind === 'field' && own !== undefined && may(actor.role, 'desks.take');
  return (
    <li className="card conflict">
      <span className="row">
        <b>{what}</b>
        <span>{KINDS[kind][language]}</span>
        {looked && <Tag tone="done">{t('lookedAt')}</Tag>}
        <span className="push row">
          {definition && own && (
            <Link className="link" href={`/r/${register}/${record}`}>
              {t('openRecord')}
            </Link>
          )}
          {!looked && may(actor.role, 'desks.looked') && (
            <Button small onClick={() => void settle('desks.looked', { id })}>
              {t('look')}
            </Button>
          )}
        </span>
      </span>
      <ul className="conflict-sides">
        {sides.map((side) => {
          const row = rows.find((one) => one.id === side.record);
          const data = mayTake && row ? dataOf(side, row) : null;
          return (
            <li key={`${side.desk}-${side.at}-${side.seq}-${side.record}`}>
              <SideWords side={side} row={row} />
              {data && (
                <Button
                  small
                  onClick={() =>
                    void settle('desks.take', { record, rev: row?.rev, data, reason: t('takeReason', { desk: side.desk ?? '' }) })
                  }
                >
                  {t('take', { desk: side.desk ?? '' })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
    </li>
  );
}

function SideWords({ side, row }: { readonly side: SideLine; readonly row: Row | undefined }) {
  const t = useText(words);
  const language = useLanguage();
  const fate = useFates('history');
  const { staff } = useDesk();
  const who = staff.find(({ id }) => id === side.by)?.name ?? '';
  const definition = row && definitionOf(row.register);
  const changes = row && definition ? historyChanges(definition, side, language, row.data, fate) : [];
  return (
    <div>
      <div className="muted">{t('side', { desk: side.desk || '–', who, at: showTime(side.at) })}</div>
      {row && <div className="num">{row.no}</div>}
      {changes.map(({ field, label, to }) => (
        <div key={field}>
          <span className="muted">{label}</span> {to}
        </div>
      ))}
    </div>
  );
}

/** What of this side does not stand there now; null: all of it does, or it was erased. */
function dataOf({ changes }: SideLine, row: Row): Data | null {
  const other = changes.filter(
    ({ field, to }) => !field.startsWith('$') && !isErased(to) && JSON.stringify(row.data[field]) !== JSON.stringify(to),
  );
  return other.length === 0 ? null : Object.fromEntries(other.map(({ field, to }) => [field, to as FieldValue]));
}

const isErased = (value: unknown): boolean => typeof value === 'object' && value !== null && 'erased' in value;
