/** The open matters, grouped by book, each with room for a remark. ↑↓ and Enter go from remark to remark, Shift+Enter opens the record of one. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { useKeysIn } from '@renderer/ui/keys';
import { shortTime } from '@renderer/ui/list/due';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { Tag } from '@renderer/ui/parts/tag';
import { useSeenWord } from '@renderer/ui/seen';
import type { Instant } from '@shared/base/time';
import type { OpenLine } from '@shared/registers/handover/rules';
import { definitionOf } from '@shared/registers/index';
import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import './sheet-lines.css';
import { words } from './texts';

interface SheetLinesProps {
  readonly lines: readonly OpenLine[];
  readonly now: Instant;
  readonly lastRemarks: ReadonlyMap<string, string>;
  /** Remarks as typed, by line; null = the list is only read. */
  readonly typed: ReadonlyMap<string, string> | null;
  readonly onType?: (record: string, remark: string) => void;
  readonly onLeave?: (record: string) => void;
}

/** More lines of one book are not drawn: the printed sheet has them all. */
const DRAWN = 200;

export function SheetLines({ lines, now, lastRemarks, typed, onType, onLeave }: SheetLinesProps) {
  const t = useText(words);
  const label = useLabel();
  const list = useRef<HTMLDivElement>(null);
  // Lines copied from an old sheet are texts that name no record.
  const title = (register: string): string => (register === '' ? t('list') : label(definitionOf(register).title));
  const groups = useMemo(() => grouped(lines), [lines]);
  useKeysIn(list, (event) => {
    if (event.key === 'Enter' && event.shiftKey && event.target instanceof HTMLInputElement) {
      event.target.closest('.sheet-line')?.querySelector('button')?.click();
      return true;
    }
    const down = event.key === 'ArrowDown' || event.key === 'Enter';
    if (event.ctrlKey || event.altKey || !(event.target instanceof HTMLInputElement) || (!down && event.key !== 'ArrowUp')) return false;
    const all = [...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    all[all.indexOf(event.target) + (down ? 1 : -1)]?.focus();
    return true;
  });
  return (
    <div ref={list} className="sheet-lines">
      {lines.length === 0 && <EmptyState title={t('nothingOpen')}>{t('nothingOpenHint')}</EmptyState>}
      {groups.map(({ register, members }) => (
        <section key={register} aria-label={title(register)}>
          <h3>
            {title(register)} <small>{members.length}</small>
          </h3>
          {members.slice(0, DRAWN).map((line, index) => (
            <Line
              key={String(line.record) || `line${index}`}
              line={line}
              now={now}
              last={lastRemarks.get(String(line.record)) ?? ''}
              remark={typed ? (typed.get(String(line.record)) ?? String(line.remark ?? '')) : null}
              onType={onType}
              onLeave={onLeave}
            />
          ))}
          {members.length > DRAWN && <p className="muted small">{t('more', { n: members.length - DRAWN })}</p>}
        </section>
      ))}
    </div>
  );
}

interface LineProps {
  readonly line: OpenLine;
  readonly now: Instant;
  readonly last: string;
  readonly remark: string | null;
  readonly onType: SheetLinesProps['onType'];
  readonly onLeave: SheetLinesProps['onLeave'];
}

function Line({ line, now, last, remark, onType, onLeave }: LineProps) {
  const t = useText(words);
  const word = useSeenWord('board');
  const gist = word('text', String(line.gist ?? ''));
  const [, go] = useLocation();
  const record = String(line.record);
  const no = String(line.no ?? '');
  const due = String(line.due ?? '');
  const counted = record.startsWith('sum:');
  const path = counted ? `/r/${line.register}` : `/r/${line.register}/${record}`;
  const late = due !== '' && due < now;
  return (
    <div className={late ? 'sheet-line sheet-late' : 'sheet-line'}>
      {record === '' ? (
        <span />
      ) : (
        <button
          type="button"
          className="link num sheet-no"
          tabIndex={remark === null ? 0 : -1}
          aria-keyshortcuts="Shift+Enter"
          onClick={() => go(path)}
        >
          {no}
        </button>
      )}
      <span className="sheet-what">
        <span className={counted ? 'sheet-gist sheet-numbers' : 'sheet-gist'} title={gist}>
          {line.unit !== '' && <b>{line.unit}</b>} {gist}
        </span>
        <span className="sheet-small">
          {line.added === true && <Tag tone="today">{t('added')}</Tag>}
          <span>{line.state}</span>
          {due !== '' && <span className={late ? 'num due-late' : 'num'}>{shortTime(due, now)}</span>}
          {line.hand !== '' && <span>{line.hand}</span>}
          {line.slips !== '' && <span className="num">{line.slips}</span>}
          {last !== '' && <span className="sheet-last">{t('lastRemark', { text: word('text', last) })}</span>}
        </span>
      </span>
      {remark === null ? (
        <span className="sheet-remark">{word('text', String(line.remark ?? ''))}</span>
      ) : (
        <input
          className="control-input sheet-remark"
          aria-label={t('remark', { no: no || String(line.book) })}
          placeholder={t('remarkHint')}
          maxLength={300}
          autoComplete="off"
          value={remark}
          onChange={(event) => onType?.(record, event.target.value)}
          onBlur={() => onLeave?.(record)}
        />
      )}
    </div>
  );
}

function grouped(lines: readonly OpenLine[]): readonly { readonly register: string; readonly members: readonly OpenLine[] }[] {
  const groups = new Map<string, OpenLine[]>();
  for (const line of lines) {
    const register = String(line.register);
    const list = groups.get(register);
    if (list) list.push(line);
    else groups.set(register, [line]);
  }
  return [...groups].map(([register, members]) => ({ register, members }));
}
