/** The strip of notes to read: each stands until the person signed in says 已阅 (BY-9). */

import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { useAltKey } from '@renderer/ui/keys';
import { shortTime } from '@renderer/ui/list/due';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { Tag } from '@renderer/ui/parts/tag';
import { useSeen } from '@renderer/ui/seen';
import { notes } from '@shared/registers/notes/definition';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { useLocation } from 'wouter';
import './notes.css';
import { words } from './texts';
import { type NoteRow, useMustRead } from './use-must-read';

const CLOCK_SECONDS = 60;

/** Nothing at all when there is nothing to read, nor for who reads them in the register only. */
export function MustRead() {
  const { actor } = useDesk();
  return may(actor.role, 'notes.read') && <Strip />;
}

function Strip() {
  const t = useText(words);
  const { run } = useDesk();
  const sentence = useRefusal();
  const [trouble, setTrouble] = useState('');
  const rows = useMustRead() ?? [];
  const read = async (row: NoteRow): Promise<void> => {
    const result = await run('notes.read', { id: row.id });
    setTrouble(result.ok ? '' : sentence(result.error, notes.refusals));
  };
  const [first] = rows;
  useAltKey('Y', () => first && void read(first), first !== undefined);
  if (rows.length === 0) return null;
  return (
    <section className="must-read card" aria-label={t('mustRead')}>
      <h2>
        {t('mustRead')} <Tag tone="today">{t('count', { n: rows.length })}</Tag>
      </h2>
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      <ul>
        {rows.map((row, index) => (
          <Note key={row.id} row={row} first={index === 0} onRead={() => void read(row)} />
        ))}
      </ul>
    </section>
  );
}

interface NoteProps {
  readonly row: NoteRow;
  /** The one the key reads. */
  readonly first: boolean;
  readonly onRead: () => void;
}

function Note({ row, first, onRead }: NoteProps) {
  const t = useText(words);
  const label = useLabel();
  const now = useNow(CLOCK_SECONDS);
  const [, go] = useLocation();
  const { kind, content, author, until } = useSeen('notices')(row).data;
  return (
    <li className="must-read-line">
      <span className="must-read-text">
        <b>{kind !== '' && label(notes.fields.kind.options[kind])}</b> {content}
        <small className="muted">
          {t('from', { name: author, at: shortTime(row.at, now) })} · {t('until', { day: until.slice(5) })}
        </small>
      </span>
      {row.files.length > 0 && (
        <Button small onClick={() => go(`/r/notes/${row.id}`)}>
          {t('open')}
        </Button>
      )}
      <Button small tone={first ? 'main' : 'plain'} onClick={onRead} {...(first && { keys: 'Alt Y' })}>
        {t('read')}
      </Button>
    </li>
  );
}
