/** Goods that wait to leave, and the slips that the gate still owes: a scan ticks a slip, one key takes all ticked ones back (RG-5). */

import { openRows, rowsInStates } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { addDays, at, dayOf } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { releases } from '@shared/registers/releases/definition';
import type { ReleaseData } from '@shared/registers/releases/fields';
import { slipsOwed } from '@shared/registers/releases/rules';
import { useState } from 'react';
import { BoardFrame } from '../parts/board/board-frame';
import { useBoardChoice } from '../parts/board/use-board-choice';
import type { BoardProps } from '../register-ui';
import { SlipLine } from './slip-line';
import { slipMeant, slipScanned } from './slips';
import { words } from './texts';

const MOST = 500;
/** Slips are looked for so many days back; an older one is explained on its record. */
const DAYS_BACK = 400;

export function ReleaseBoard({ onOpen, beside }: BoardProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, run, now } = useDesk();
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const since = at(addDays(dayOf(now()), -DAYS_BACK), '00:00');
  const found = useLive(async () => {
    const as = (row: Row): Row<ReleaseData> => rowAs(releases, row);
    const issued = (await openRows(db, 'releases', MOST)).map(as);
    return { issued, owed: slipsOwed((await rowsInStates(db, 'releases', ['released'], since)).map(as)) };
  }, [db, since]);
  const { issued = [], owed = [] } = found ?? {};
  const leaving = issued.filter((row) => slipMeant(row, text));
  const missing = owed.filter((row) => slipMeant(row, text));
  const tick = (id: string): void =>
    setTicked((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const type = (typed: string): void => {
    const scanned = slipScanned(owed, typed);
    if (scanned && !ticked.has(scanned.id)) tick(scanned.id);
    setText(scanned ? '' : typed);
  };
  const chosenRows = owed.filter((row) => ticked.has(row.id));
  const takeBack = async (): Promise<void> => {
    const items = chosenRows.map(({ id, rev }) => ({ id, rev }));
    const result = await run('record.actMany', { action: 'slipBack', items, data: {} });
    setError(result.ok ? '' : sentence(result.error, releases.refusals));
    const done = new Set(items.map(({ id }) => id));
    if (result.ok) setTicked((before) => new Set([...before].filter((id) => !done.has(id))));
  };
  useAltKey('S', () => void takeBack(), chosenRows.length > 0);
  const { chosen, onKey } = useBoardChoice({
    ids: [...leaving, ...missing].map((row) => row.id),
    ready: found !== undefined,
    onEnter: (id) => (owed.some((row) => row.id === id) ? tick(id) : onOpen(id)),
    onTick: (id) => owed.some((row) => row.id === id) && tick(id),
    onOpen,
    text,
    onText: type,
  });
  const line = (row: Row<ReleaseData>) => ({ row, on: row.id === chosen, onOpen: () => onOpen(row.id) });
  return (
    <BoardFrame
      hint={t('find')}
      text={text}
      onText={type}
      onKey={onKey}
      busy={beside}
      message={
        <>
          {error !== '' && <Sentence>{error}</Sentence>}
          {chosenRows.length === 0 ? (
            <p className="muted small">{t('hint')}</p>
          ) : (
            <div className="card hand-out row">
              <b>{t('ticked', { n: chosenRows.length })}</b>
              <span className="muted hand-out-names">{chosenRows.map((row) => row.no).join('、')}</span>
              <Button small tone="main" keys="Alt S" onClick={() => void takeBack()}>
                {t('takeBack')}
              </Button>
              <Button small tone="quiet" onClick={() => setTicked(new Set())}>
                {t('untick')}
              </Button>
            </div>
          )}
        </>
      }
    >
      <div className="thing-scroll">
        {leaving.length + missing.length === 0 && <p className="muted">{t(text === '' ? 'none' : 'nothing')}</p>}
        {leaving.length > 0 && (
          <section aria-label={t('issued', { n: leaving.length })}>
            <h2>{t('issued', { n: leaving.length })}</h2>
            <ul className="thing-lines">
              {leaving.map((row) => (
                <SlipLine key={row.id} {...line(row)} />
              ))}
            </ul>
          </section>
        )}
        {missing.length > 0 && (
          <section aria-label={t('owed', { n: missing.length })}>
            <h2 className="row">
              {t('owed', { n: missing.length })}
              <span className="push">
                <Button small tone="quiet" onClick={() => setTicked(new Set(missing.map((row) => row.id)))}>
                  {t('tickAll')}
                </Button>
              </span>
            </h2>
            <ul className="thing-lines">
              {missing.map((row) => (
                <SlipLine key={row.id} {...line(row)} ticked={ticked.has(row.id)} onTick={() => tick(row.id)} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </BoardFrame>
  );
}
