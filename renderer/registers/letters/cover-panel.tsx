/** Which requests and callbacks a letter answers (CB-7): found by a few words, several at once. */
import type { Deskbook } from '@renderer/db/database';
import { type Cursor, listPage } from '@renderer/db/list-page';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useKeysIn } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { useSeen } from '@renderer/ui/seen';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { letters } from '@shared/registers/letters/definition';
import { useId, useRef, useState } from 'react';
import type { DetailExtraProps } from '../register-ui';
import './letters.css';
import { words } from './texts';

/** Most lines offered of each register. */
const OFFERED = 30;
const REGISTERS = ['callbacks', 'requests'] as const;

/** Under the fields of a letter that is still a draft; what it answers already stands among its fields and links. */
export function CoverPanel({ row }: DetailExtraProps) {
  const t = useText(words);
  if (row.state !== 'draft') return null;
  return (
    <section className="letter-covers">
      <h3>{t('covers', { n: row.links.length })}</h3>
      {row.links.length === 0 && <p className="muted">{t('coversNone')}</p>}
      <Chooser letter={row} />
    </section>
  );
}

function Chooser({ letter }: { readonly letter: Row }) {
  const t = useText(words);
  const { db, run } = useDesk();
  const sentence = useRefusal();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState('');
  const known = letter.links.join();
  const found = useLive(() => findOpen(db, text, known.split(',')), [db, text, known]);
  const add = async (): Promise<void> => {
    if (chosen.size === 0) return;
    const ids = [...chosen];
    const result = await run('letters.cover', { id: letter.id, ids });
    if (!result.ok) return setError(sentence(result.error, letters.refusals));
    setError('');
    setChosen((before) => new Set([...before].filter((one) => !ids.includes(one))));
  };
  useKeysIn(place, (event) => {
    if (event.key !== 'Enter' || event.altKey) return false;
    void add();
    return true;
  });
  const toggle = (one: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(one);
    else next.delete(one);
    setChosen(next);
  };
  return (
    <div ref={place} className="letter-chooser">
      <p className="muted small">{t('hint')}</p>
      <label className="field-label" htmlFor={id}>
        {t('find')}
      </label>
      <input id={id} className="control-input" autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
      {found?.length === 0 && <p className="muted">{t('none')}</p>}
      <ul className="letter-found">
        {found?.map((one) => (
          <li key={one.id}>
            <label>
              <input type="checkbox" checked={chosen.has(one.id)} onChange={(event) => toggle(one.id, event.target.checked)} />
              <Line row={one} />
            </label>
          </li>
        ))}
      </ul>
      {(found?.length ?? 0) >= OFFERED && <p className="muted small">{t('more', { n: found?.length ?? 0 })}</p>}
      {error !== '' && (
        <div className="field-error" role="alert">
          {error}
        </div>
      )}
      <Button tone="main" disabled={chosen.size === 0} onClick={() => void add()} keys="Enter">
        {t('add', { n: chosen.size })}
      </Button>
    </div>
  );
}

/** Open callbacks and requests that hold every word, without those the letter answers already. */
async function findOpen(db: Deskbook, text: string, known: readonly string[]): Promise<readonly Row[]> {
  const found = await Promise.all(REGISTERS.map((register) => openThat(db, register, text.trim())));
  return found.flat().filter((row) => !known.includes(row.id));
}

/** Among all that is open, however much that is. */
async function openThat(db: Deskbook, register: string, text: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let place: Cursor | null = null; ; ) {
    const page = await listPage(db, register, { open: true, ...(text !== '' && { text }) }, place, OFFERED - rows.length);
    rows.push(...page.rows);
    place = page.next;
    if (place === null || rows.length >= OFFERED) return rows;
  }
}

function Line({ row: whole }: { readonly row: Row }) {
  const t = useText(words);
  const row = useSeen('list')(whole);
  const gist = textIn(row.data, 'content') || textIn(row.data, 'subject');
  return (
    <span className="letter-line">
      <span className="muted small">{t(row.register === 'callbacks' ? 'callbacks' : 'requests')}</span>
      <span className="num">{row.no}</span>
      <b className="num">{row.unit}</b>
      <span className="letter-gist">{gist.replaceAll('\n', ' ')}</span>
    </span>
  );
}
