/** Parcels by shelf: found by code, unit, initials or last digits, several handed out with one signature (RG-3, RG-9). */
import { openRows } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { dayOf } from '@shared/base/time';
import { PARCEL_LIMITS } from '@shared/rules/parcels';
import { parcelLimitsSetting } from '@shared/rules/parcels-setting';
import { useState } from 'react';
import { BoardFrame } from '../parts/board/board-frame';
import { StockPanel } from '../parts/board/stock-panel';
import { useBoardChoice } from '../parts/board/use-board-choice';
import type { BoardProps } from '../register-ui';
import { HandOut, type ParcelAct } from './hand-out';
import { areaManagers } from './managers';
import { ShelfColumn } from './shelf-column';
import { byManager, byShelf, inView, meant, newlyMeant, type ParcelView, parcelNamed } from './shelves';
import { words } from './texts';

const VIEWS: readonly ParcelView[] = ['all', 'remind', 'give-back', 'mail'];
const CLOCK_SECONDS = 60;
const MOST = 3000;
/** More lines than fit any screen are found by typing. */
const DRAWN = 400;

export function ParcelBoard({ onOpen, beside }: BoardProps) {
  const t = useText(words);
  const { db } = useDesk();
  const today = dayOf(useNow(CLOCK_SECONDS));
  const [text, setText] = useState('');
  const [view, setView] = useState<ParcelView>('all');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [act, setAct] = useState<ParcelAct | null>(null);
  const [counting, setCounting] = useState(false);
  const found = useLive(
    async () => ({
      rows: await openRows(db, 'parcels', MOST),
      limits: await readSetting(db, parcelLimitsSetting),
      managers: await areaManagers(db),
    }),
    [db],
  );
  const { rows = [], limits = PARCEL_LIMITS, managers = [] } = found ?? {};
  const fitting = rows.filter((row) => inView(row, view, today, limits) && meant(row, text));
  const shelves = view === 'mail' ? byManager(fitting, managers) : byShelf(fitting);
  const lines = shelves.flatMap((shelf) => shelf.rows);
  const chosenRows = rows.filter((row) => ticked.has(row.id));
  const tick = (ids: readonly string[], on: boolean): void =>
    setTicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const { chosen, onKey } = useBoardChoice({
    register: 'parcels',
    ids: lines.map((row) => row.id),
    exact: parcelNamed(lines, text)?.id,
    ready: found !== undefined,
    onEnter: (id) => {
      const row = lines.find((one) => one.id === id);
      tick(row ? newlyMeant(row, rows, ticked) : [], true);
      setAct('take');
    },
    onTick: (id) => tick([id], !ticked.has(id)),
    onOpen,
    text,
    onText: setText,
  });
  if (counting) return <StockPanel kind="parcels" onClose={() => setCounting(false)} />;
  const done = (): void => {
    setTicked(new Set());
    setAct(null);
    setText('');
  };
  // What was ticked is gone from the shelves: the box is free for the next scan, though the journal file may still be at work.
  if (act !== null && found !== undefined && chosenRows.length === 0) done();
  return (
    <BoardFrame
      hint={t('find')}
      text={text}
      onText={setText}
      onKey={onKey}
      figures={VIEWS.map((one) => (
        <Button key={one} small pressed={one === view} onClick={() => setView(one)}>
          {t(`view.${one}`, { n: rows.filter((row) => inView(row, one, today, limits)).length, days: limits.remind })}
        </Button>
      ))}
      tools={
        <Button small onClick={() => setCounting(true)}>
          {t('count')}
        </Button>
      }
      busy={beside || act !== null}
      message={
        <HandOut rows={chosenRows} act={act} onAct={setAct} onDone={done} onClear={() => setTicked(new Set())} managers={managers} />
      }
    >
      <div className="thing-scroll">
        {lines.length === 0 && <p className="muted">{t(rows.length === 0 ? 'none' : 'nothing')}</p>}
        <div className="thing-columns">
          {shelves.map((shelf) => (
            <ShelfColumn
              key={shelf.name}
              shelf={shelf}
              title={shelfTitle(t, shelf.name, shelf.rows.length, view)}
              today={today}
              limits={limits}
              drawn={DRAWN}
              chosen={chosen}
              ticked={ticked}
              onTick={tick}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </BoardFrame>
  );
}

function shelfTitle(t: ReturnType<typeof useText<typeof words>>, name: string, n: number, view: ParcelView): string {
  if (name !== '') return t('shelf', { name, n });
  return t(view === 'mail' ? 'noManager' : 'noShelf', { n });
}
