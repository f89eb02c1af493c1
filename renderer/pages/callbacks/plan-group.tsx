/** One person or building of the week's plan: visits in the order of the way, then calls by their time. */

import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { dueNote } from '@renderer/registers/callbacks/due-note';
import { Button } from '@renderer/ui/parts/button';
import { useSeen } from '@renderer/ui/seen';
import type { Instant } from '@shared/base/time';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import type { Row } from '@shared/registers/contract/row';
import type { WorkdayTable } from '@shared/rules/calendar/table';
import type { PlanGroup } from '@shared/rules/callbacks/week-plan';
import type { CallCard } from '@shared/rules/callbacks/worklist';
import { Link } from 'wouter';
import { dueWords } from './due-words';
import { words } from './texts';

/** px of unit, name, matter (the rest), due, post, callers. */
const WIDTHS = [136, 92, 0, 100, 100, 170] as const;

interface PlanGroupTableProps {
  readonly group: PlanGroup;
  readonly by: 'person' | 'building';
  readonly now: Instant;
  readonly table: WorkdayTable;
  readonly chosen: ReadonlySet<string>;
  /** null = may only look. */
  readonly onChoose: ((ids: readonly string[], on: boolean) => void) | null;
}

export function PlanGroupTable({ group, by, now, table, chosen, onChoose }: PlanGroupTableProps) {
  const t = useText(words);
  const all = [...group.doors, ...group.calls];
  // For the way from door to door one takes the forms along; a group of calls alone prints those.
  const printed = group.doors.length > 0 ? group.doors : group.calls;
  const { printRecords } = usePrint();
  const ids = all.map((card) => card.row.id);
  const name = by === 'building' ? (group.key === '' ? t('noUnit') : t('building', { n: group.key })) : group.key || t('unassigned');
  const parts = [
    { title: t('doors'), cards: group.doors },
    { title: t('calls'), cards: group.calls },
  ].filter((part) => part.cards.length > 0);
  return (
    <section className="card plan-group">
      <h2>
        {onChoose && (
          <input
            type="checkbox"
            aria-label={t('chooseAll', { group: name })}
            checked={ids.every((id) => chosen.has(id))}
            onChange={(event) => onChoose(ids, event.target.checked)}
          />
        )}
        {name} <span className="muted num">{all.length}</span>
        <span className="push">
          <Button small onClick={() => void printRecords(printed.map((card) => card.row as unknown as Row))}>
            {t('print', { n: printed.length })}
          </Button>
        </span>
      </h2>
      <table className="plan-table">
        <colgroup>
          {(onChoose ? [28, ...WIDTHS] : WIDTHS).map((width, index) => (
            <col key={`col-${index + 1}`} style={width === 0 ? {} : { width }} />
          ))}
        </colgroup>
        <thead className="only-spoken">
          <tr>
            {onChoose && <th scope="col">{t('chosen', { n: '' })}</th>}
            {(['colUnit', 'colName', 'colWhat', 'colDue', 'colPost', 'colCallers'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map((part) => (
          <tbody key={part.title}>
            <tr className="plan-part">
              <th scope="rowgroup" colSpan={onChoose ? 7 : 6}>
                {part.title}
              </th>
            </tr>
            {part.cards.map((card) => (
              <PlanLine key={card.row.id} card={card} now={now} table={table} chosen={chosen.has(card.row.id)} onChoose={onChoose} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface PlanLineProps {
  readonly card: CallCard;
  readonly now: Instant;
  readonly table: WorkdayTable;
  readonly chosen: boolean;
  readonly onChoose: PlanGroupTableProps['onChoose'];
}

function PlanLine({ card, now, table, chosen, onChoose }: PlanLineProps) {
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const row = useSeen('board')(card.row);
  const { data } = row;
  const due = dueWords(row, now, language);
  const note = dueNote(row, table, now, language);
  return (
    <tr className={chosen ? 'on' : ''}>
      {onChoose && (
        <td className="plan-tick">
          <input
            type="checkbox"
            aria-label={t('choose', { no: row.no })}
            checked={chosen}
            onChange={(event) => onChoose([row.id], event.target.checked)}
          />
        </td>
      )}
      <td className="num plan-unit">
        <Link href={`/callbacks/${row.id}`}>{row.unit || row.no}</Link>
      </td>
      <td className="plan-name">{data.name}</td>
      <td className="plan-what" title={note}>
        {note !== '' && <span className="plan-note">{note} · </span>}
        <span className="muted">{data.source !== '' && say(SOURCES[data.source])}</span> {data.subject.replaceAll('\n', ' ')}
      </td>
      <td className={`num plan-due ${due ? `due-${due.tone}` : ''}`}>{due?.text}</td>
      <td className="plan-post muted">{data.plannedPost}</td>
      <td className="plan-callers">{data.plannedCallers.join('、') || <span className="muted">{t('unassigned')}</span>}</td>
    </tr>
  );
}
