/** One document on the board: from whom, what, and where it lies since when. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { shortTime } from '@renderer/ui/list/due';
import { Tag } from '@renderer/ui/parts/tag';
import type { Instant } from '@shared/base/time';
import { splitAsks } from '@shared/registers/contract/asks';
import { lastHolder } from '@shared/registers/documents/rules';
import { URGENCIES } from '@shared/registers/documents/urgency';
import { words } from './texts';
import type { DocumentRow } from './use-columns';

interface DocumentCardProps {
  readonly row: DocumentRow;
  readonly now: Instant;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

export function DocumentCard({ row, now, chosen, onChoose, onOpen }: DocumentCardProps) {
  const t = useText(words);
  const label = useLabel();
  const { sender, title, urgency } = row.data;
  const late = row.open === 1 && row.dueAt < now;
  return (
    <li>
      <button
        type="button"
        data-id={row.id}
        className={chosen ? 'doc-card on' : 'doc-card'}
        aria-pressed={chosen}
        tabIndex={chosen ? 0 : -1}
        onFocus={() => onChoose(row.id)}
        onDoubleClick={() => onOpen(row.id)}
      >
        <span className="doc-title">{title}</span>
        <span className="doc-small">
          {urgency !== '' && urgency !== 'normal' && <Tag tone="late">{label(URGENCIES[urgency])}</Tag>}
          {late && <Tag tone="late">{t('late')}</Tag>}
          <span>{sender}</span>
        </span>
        <span className="doc-small">
          <Where row={row} now={now} />
        </span>
      </button>
    </li>
  );
}

function Where({ row, now }: { readonly row: DocumentRow; readonly now: Instant }) {
  const t = useText(words);
  const { data, state } = row;
  if (state === 'archived') return <span className="num">{data.place}</span>;
  if (state === 'review') return <span className="num">{t('due', { at: row.dueAt.slice(5, 10) })}</span>;
  if (state === 'asking') {
    const { waiting, answered } = splitAsks(data);
    const [first] = waiting;
    return first ? (
      <>{t('waiting', { name: String(first['to']) })}</>
    ) : (
      <>{t('answered', { answer: String(answered.at(-1)?.['answer'] ?? '') })}</>
    );
  }
  const holder = lastHolder(data);
  if (!holder) return <>{t('withNobody')}</>;
  return (
    <>
      <span>{t('with', { name: holder.to, at: holder.at === '' ? '' : shortTime(holder.at, now) })}</span>
      {!holder.signed && <Tag tone="today">{t('unsigned')}</Tag>}
    </>
  );
}
