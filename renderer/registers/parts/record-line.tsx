/** One record in a line: what it is, how it stands, what it is about. Enter or a click opens it. */
import { useNow } from '@renderer/desk/clock';
import { useLabel, useLanguage } from '@renderer/i18n/use-text';
import { dueText, shortTime } from '@renderer/ui/list/due';
import { RowTags, StateTag } from '@renderer/ui/list/row-tags';
import { useGist } from '@renderer/ui/seen';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import './parts.css';

interface RecordLineProps {
  readonly row: Row;
  /** The time of the event stands first: for timelines. */
  readonly showTime?: boolean;
  /** Buttons at the end. */
  readonly children?: ReactNode;
}

const CLOCK_SECONDS = 60;

export function RecordLine({ row, showTime = false, children }: RecordLineProps) {
  const say = useLabel();
  const language = useLanguage();
  const now = useNow(CLOCK_SECONDS);
  const [, go] = useLocation();
  const gist = useGist('list');
  const definition = definitionOf(row.register);
  const due = dueText(row, now, language);
  return (
    <li className="record-line">
      <button type="button" className="record-line-open" onClick={() => go(`/r/${row.register}/${row.id}`)}>
        {showTime && <time className="muted num">{shortTime(row.at, now)}</time>}
        <span className="muted record-line-kind">{say(definition.one)}</span>
        <b className="num">{row.no}</b>
        <StateTag definition={definition} row={row} />
        <RowTags definition={definition} row={row} />
        <span className="record-line-gist">{gist(row)}</span>
        {due && <span className={`small num due-${due.tone}`}>{due.text}</span>}
        {!due && !showTime && <span className="small muted num">{shortTime(row.at, now)}</span>}
      </button>
      {children}
    </li>
  );
}
