/** The drawing of a chart, and a walk from number to number by the arrow keys; to screen readers it is a slider that tells each (the table is theirs too). */
import { useText } from '@renderer/i18n/use-text';
import { isComposing } from '@renderer/ui/keys';
import type { Chart } from '@shared/charts/model';
import { chartHeight } from '@shared/charts/size';
import { chartTable } from '@shared/charts/table';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { OpenCell } from './chart-figure';
import type { Drawn, drawChart, Place } from './draw';
import { nextFrame } from './next-frame';
import { words as texts } from './texts';
import { stepIn } from './walk';

interface ChartPictureProps {
  readonly chart: Chart;
  readonly onOpen?: OpenCell;
  readonly onFailed: () => void;
}

export function ChartPicture({ chart, onOpen, onFailed }: ChartPictureProps) {
  const t = useText(texts);
  const [place, setPlace] = useState<Place | null>(null);
  const height = chartHeight(chart, USUAL_WIDTH);
  const told = useMemo(() => tellIn(chart), [chart]);
  const open = (at: Place): void => {
    const { cell, category, series } = told(at);
    if (onOpen && cell && cell.behind !== '') onOpen(cell, `${category} · ${series}`);
  };
  const holder = useDrawn(chart, place, open, onFailed);
  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && place) {
      event.preventDefault();
      open(place);
      return;
    }
    const next = stepIn(chart, place, event.key);
    if (!next) return;
    event.preventDefault();
    setPlace(next);
  };
  const here = place && told(place);
  const words = here ? t('readout', { category: here.category, series: here.series, text: here.cell?.text ?? '—' }) : '';
  const most = chart.categories.length * chart.series.length;
  return (
    <>
      <div
        className="chart-place"
        tabIndex={0}
        role="slider"
        aria-label={chart.caption}
        aria-valuemin={1}
        aria-valuemax={most}
        aria-valuenow={place ? place.category * chart.series.length + place.series + 1 : 1}
        aria-valuetext={here ? words : t('keys')}
        onKeyDown={onKey}
        onBlur={() => setPlace(null)}
      >
        <div ref={holder} aria-hidden="true" style={{ height }} />
      </div>
      <p className="chart-readout small">
        {here ? words : <span className="muted">{t('keys')}</span>}
        {onOpen && here?.cell && here.cell.behind !== '' && <span className="muted"> {t('open')}</span>}
      </p>
    </>
  );
}

/** Pixels; the height that is kept free until the drawing is there. */
const USUAL_WIDTH = 560;

function tellIn(chart: Chart) {
  const { headings, rows } = chartTable(chart);
  return ({ series, category }: Place) => ({
    cell: rows[category]?.cells[series],
    category: rows[category]?.name ?? '',
    series: headings[series + 1] ?? '',
  });
}

let turn: Promise<void> = Promise.resolve();

/** One step a frame, after the window has painted: a page may have a dozen drawings, and each is a good part of what a frame may take. */
function inTurn(work: () => void): void {
  turn = turn.then(
    () =>
      new Promise((done) => {
        nextFrame(() => {
          try {
            work();
          } finally {
            done();
          }
        });
      }),
  );
}

/** Draws into the element that the answer is given to, anew for another chart, fitted to every width. */
function useDrawn(chart: Chart, place: Place | null, onPick: (place: Place) => void, onFailed: () => void) {
  const holder = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const latest = useRef({ onPick, onFailed });
  useLayoutEffect(() => {
    latest.current = { onPick, onFailed };
  });
  useEffect(() => {
    const element = holder.current;
    let left = false;
    const watch = new ResizeObserver(() => inTurn(() => drawn.current?.fit()));
    const draw = (): void => {
      inTurn(() => {
        if (!left && element !== null && drawer !== null) drawn.current = drawer(element, chart, (at) => latest.current.onPick(at));
      });
      inTurn(() => {
        if (left || element === null) return;
        drawn.current?.show();
        watch.observe(element);
      });
    };
    let drawer: typeof drawChart | null = null;
    // What is far below is drawn when somebody comes near.
    const near = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        near.disconnect();
        draw();
      },
      { rootMargin: '300px' },
    );
    import('./draw').then(
      (loaded) => {
        drawer = loaded.drawChart;
        if (!left && element !== null) near.observe(element);
      },
      () => latest.current.onFailed(),
    );
    return () => {
      left = true;
      watch.disconnect();
      near.disconnect();
      drawn.current?.close();
      drawn.current = null;
    };
  }, [chart]);
  useEffect(() => {
    drawn.current?.ring(place);
  }, [place]);
  return holder;
}
