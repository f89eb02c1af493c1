/** A chart with its caption: drawn, or as the same numbers in a table; every number opens the records behind it, by mouse and by key. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { type Chart, type ChartCell, isBlank } from '@shared/charts/model';
import { useId, useState } from 'react';
import { ChartNumbers } from './chart-numbers';
import { ChartPicture } from './chart-picture';
import './charts.css';
import { words } from './texts';

/** Opens the records behind a number; `title` says which number it was. */
export type OpenCell = (cell: ChartCell, title: string) => void;

interface ChartFigureProps {
  readonly chart: Chart;
  readonly onOpen?: OpenCell;
}

export function ChartFigure({ chart, onOpen }: ChartFigureProps) {
  const t = useText(words);
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const blank = isBlank(chart);
  return (
    <figure className="chart card" aria-labelledby={id}>
      <figcaption id={id} className="row">
        <b>{chart.caption}</b>
        {chart.unit !== '' && <span className="muted small">{chart.unit}</span>}
        {!blank && (
          <span className="push">
            <Button small tone="quiet" pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {t(asTable ? 'asChart' : 'asTable')}
            </Button>
          </span>
        )}
      </figcaption>
      {blank ? (
        <p className="muted">{t('blank')}</p>
      ) : asTable ? (
        <ChartNumbers chart={chart} {...(onOpen && { onOpen })} />
      ) : (
        <>
          <ChartPicture chart={chart} {...(onOpen && { onOpen })} onFailed={() => setAsTable(true)} />
          <div className="only-spoken">
            <ChartNumbers chart={chart} />
          </div>
        </>
      )}
    </figure>
  );
}
