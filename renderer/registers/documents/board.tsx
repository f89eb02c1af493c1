/** Documents by where they lie: arrows choose, the letters of the actions act in place, Enter opens the record. */
import { useNow } from '@renderer/desk/clock';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { ActionBar } from '@renderer/ui/detail/action-bar';
import { isNowhere, isWriting, useKeysIn } from '@renderer/ui/keys';
import { text } from '@shared/base/text';
import { dayOf } from '@shared/base/time';
import { INNER } from '@shared/registers/contract/decisions';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Field } from '@shared/registers/contract/fields';
import { documents } from '@shared/registers/documents/definition';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { AskPanel } from '../parts/ask-panel';
import { Asks } from '../parts/asks';
import type { BoardProps } from '../register-ui';
import { DocumentCard } from './document-card';
import './documents.css';
import { ReviewPanel } from './review-panel';
import { words } from './texts';
import { COLUMNS, type Columns, type DocumentRow, LATELY, useColumns } from './use-columns';

const CLOCK_SECONDS = 60;
const NO_COLUMNS: Columns = { review: [], asking: [], working: [], archived: [] };

export function DocumentsBoard({ onOpen }: BoardProps) {
  const t = useText(words);
  const label = useLabel();
  const now = useNow(CLOCK_SECONDS);
  const columns = useColumns(dayOf(now)) ?? NO_COLUMNS;
  const [wanted, choose] = useState('');
  const lists = COLUMNS.map((name) => columns[name]);
  const all = lists.flat();
  const place = useRef<HTMLElement>(null);
  const inside = useInside(place);
  // A record or form beside the board has actions and letters of its own.
  const [path] = useLocation();
  const alone = path === `/r/${documents.id}`;
  const opened = path.slice(`/r/${documents.id}/`.length);
  const chosen = alone ? (all.find((row) => row.id === wanted) ?? all[0]) : all.find((row) => opened.startsWith(row.id));
  const focus = (row: DocumentRow | undefined): void => {
    if (!row) return;
    choose(row.id);
    place.current?.querySelector<HTMLElement>(`[data-id="${row.id}"]`)?.focus();
  };
  useKeysIn(place, (event) => {
    if (isWriting(event.target)) return false;
    if (event.key === 'Enter' && chosen && event.target instanceof Element && event.target.closest('.doc-card')) onOpen(chosen.id);
    else if (event.key.startsWith('Arrow')) focus(neighbour(lists, chosen, event.key));
    else return false;
    return true;
  });
  const first = all[0]?.id ?? '';
  useLayoutEffect(() => {
    if (isNowhere(document.activeElement)) place.current?.querySelector<HTMLElement>(`[data-id="${first}"]`)?.focus();
  }, [first]);
  return (
    <section ref={place} className="doc-board" aria-label={t('board')}>
      <div className="doc-columns">
        {COLUMNS.map((name) => (
          <section key={name} className="card doc-column">
            <h2>
              {name === 'archived' ? t('lately', { n: LATELY }) : label(documents.states[name].label)} <small>{columns[name].length}</small>
            </h2>
            {columns[name].length === 0 && <p className="muted small">{t('none')}</p>}
            <ul>
              {columns[name].map((row) => (
                <DocumentCard key={row.id} row={row} now={now} chosen={row.id === chosen?.id} onChoose={choose} onOpen={onOpen} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {chosen && alone && <Chosen key={chosen.id} row={chosen} keys={inside} onOpen={onOpen} />}
      <p className="muted small">{t('hint')}</p>
    </section>
  );
}

/** Whether the focus is somewhere in the element. */
function useInside(place: RefObject<HTMLElement | null>): boolean {
  const [inside, setInside] = useState(false);
  useEffect(() => {
    const follow = (): void => setInside(place.current?.contains(document.activeElement) === true);
    const leave = (event: FocusEvent): void => {
      if (event.relatedTarget === null) setInside(false);
    };
    follow();
    document.addEventListener('focusin', follow);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('focusout', leave);
    };
  }, [place]);
  return inside;
}

/** The document an arrow leads to: within its column, or to the same height of the next column that has any. */
function neighbour(lists: readonly (readonly DocumentRow[])[], from: DocumentRow | undefined, key: string): DocumentRow | undefined {
  const column = lists.findIndex((list) => list.some((row) => row.id === from?.id));
  const list = lists[column] ?? [];
  const index = list.findIndex((row) => row.id === from?.id);
  if (key === 'ArrowDown') return list[index + 1];
  if (key === 'ArrowUp') return list[index - 1];
  const beside = key === 'ArrowRight' ? lists.slice(column + 1) : lists.slice(0, Math.max(0, column)).reverse();
  const next = beside.find((other) => other.length > 0);
  return next?.[Math.min(index, next.length - 1)];
}

const REASON: Field = { kind: 'text', label: text('原因', 'Reason'), ...INNER, span: 6 };

interface ChosenProps {
  readonly row: DocumentRow;
  /** Whether the letters act. */
  readonly keys: boolean;
  readonly onOpen: (id: string) => void;
}

/** What can be done with the chosen one, its questions that wait first. */
function Chosen({ row, keys, onOpen }: ChosenProps) {
  const { run, actor, staff } = useDesk();
  const context = useFieldContext();
  const language = useLanguage();
  const { id, rev, no } = row;
  return (
    <section className="card doc-chosen" aria-label={no}>
      <p>
        <span className="num muted">{no}</span> <b>{documents.gist(row.data, language)}</b> <span className="num">{row.data.docNo}</span>
      </p>
      {row.data.opinion !== '' && <p className="muted">{row.data.opinion}</p>}
      <Asks row={row} />
      <ActionBar
        definition={documents as unknown as AnyDefinition}
        row={row}
        role={actor.role}
        context={context}
        keys={keys}
        nameOf={(person) => staff.find((one) => one.id === person)?.name ?? ''}
        onAct={(action, acted) => run('record.act', { id, rev, action, ...acted })}
        panelOf={(action, close) => {
          const Panel = { ask: AskPanel, review: ReviewPanel }[action];
          return Panel ? <Panel row={row} onDone={close} onCancel={close} /> : null;
        }}
        reasonField={REASON}
        unitField={REASON}
        onHistory={() => onOpen(id)}
      />
    </section>
  );
}
