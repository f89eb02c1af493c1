/** Money that waits for the cashier: ticked sum by sum or all at once, handed over with one signature (RG-7). */
import { openRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { rowAs } from '@shared/registers/contract/command';
import { showMoney } from '@shared/registers/contract/display';
import type { Row } from '@shared/registers/contract/row';
import { fees } from '@shared/registers/fees/definition';
import type { FeeData } from '@shared/registers/fees/fields';
import { feeTally } from '@shared/registers/fees/rules';
import { useState } from 'react';
import { BoardFrame } from '../parts/board/board-frame';
import { lineFit } from '../parts/board/line-fit';
import { useBoardChoice } from '../parts/board/use-board-choice';
import type { BoardProps } from '../register-ui';
import { FeeLine } from './fee-line';
import { HandOver } from './hand-over';
import { words } from './texts';

const MOST = 1000;

export function FeeBoard({ onOpen, beside }: BoardProps) {
  const t = useText(words);
  const { db, shift } = useDesk();
  const [text, setText] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [acting, setActing] = useState(false);
  const found = useLive(async () => (await openRows(db, 'fees', MOST)).map((row) => rowAs(fees, row)), [db]);
  const rows = [...(found ?? [])].sort((a, b) => (a.at < b.at ? -1 : 1));
  const lines = rows.filter((row) => fits(row, text));
  const chosenRows = rows.filter((row) => ticked.has(row.id));
  const { open, openCash, openBefore } = feeTally(rows, shift.since);
  const tick = (ids: readonly string[], on: boolean): void =>
    setTicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const { chosen, choose, onKey } = useBoardChoice({
    ids: lines.map((row) => row.id),
    ready: found !== undefined,
    onEnter: (id) => {
      if (chosenRows.length === 0) tick([id], true);
      setActing(true);
    },
    onTick: (id) => tick([id], !ticked.has(id)),
    onOpen,
    text,
    onText: setText,
  });
  const clear = (): void => {
    setText('');
    setTicked(new Set());
    setActing(false);
  };
  // What was ticked is with the cashier: the box is free for the next, though the journal file may still be at work.
  if (acting && found !== undefined && chosenRows.length === 0) clear();
  const all = lines.length > 0 && lines.every((row) => ticked.has(row.id));
  return (
    <BoardFrame
      hint={t('find')}
      text={text}
      onText={setText}
      onKey={onKey}
      busy={beside || acting}
      figures={
        <>
          <span>{t('open', { n: open.count })}</span>
          <span>
            {t('sum')} <b>{showMoney(open.fen)}</b>
          </span>
          {openCash.count > 0 && (
            <span>
              {t('cash')} <b>{showMoney(openCash.fen)}</b>
            </span>
          )}
          {openBefore.count > 0 && openBefore.count < open.count && <span>{t('before', { n: openBefore.count })}</span>}
        </>
      }
      tools={
        lines.length > 0 && (
          <Button
            small
            pressed={all}
            onClick={() =>
              tick(
                lines.map((row) => row.id),
                !all,
              )
            }
          >
            {t('all')}
          </Button>
        )
      }
      message={<HandOver rows={chosenRows} acting={acting} onAct={setActing} onClear={clear} />}
    >
      <div className="thing-scroll">
        {lines.length === 0 ? (
          <p className="muted">{t(rows.length === 0 ? 'none' : 'nothing')}</p>
        ) : (
          <ul className="thing-lines">
            {lines.map((row) => (
              <FeeLine
                key={row.id}
                row={row}
                on={row.id === chosen}
                ticked={ticked.has(row.id)}
                onTick={(on) => tick([row.id], on)}
                onChoose={choose}
                onOpen={onOpen}
              />
            ))}
          </ul>
        )}
      </div>
    </BoardFrame>
  );
}

function fits({ no, unit, data }: Row<FeeData>, text: string): boolean {
  return lineFit([no, data.payer, data.receiptNo], unit, text) !== null;
}
