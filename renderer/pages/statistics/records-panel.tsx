/** The records behind a figure, a page at a time; of a share also those that count and those that do not. */
import { rowsOf } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { RecordLine } from '@renderer/registers/parts/record-line';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { BehindPart } from '@renderer/workers/statistics-client';
import type { ShownFigure, ShownReport } from '@shared/charts/shown-report';
import { indicatorOf } from '@shared/rules/statistics/figures/catalogue';
import { useEffect, useMemo, useRef, useState } from 'react';
import { findBehind } from './find-behind';
import { words } from './texts';
import { useBehind } from './use-behind';
import { useRecordKeys } from './use-record-keys';

interface RecordsPanelProps {
  readonly report: ShownReport;
  readonly behind: string;
  readonly onClose: () => void;
}

const PAGE = 200;
const PARTS: readonly BehindPart[] = ['all', 'hits', 'others'];

export function RecordsPanel({ report, behind, onClose }: RecordsPanelProps) {
  const t = useText(words);
  const language = useLanguage();
  const found = useMemo(() => findBehind(report, behind, language), [report, behind, language]);
  const ids = useBehind(report, behind);
  const [part, setPart] = useState<BehindPart>('all');
  const [most, setMost] = useState(PAGE);
  const { db } = useDesk();
  const wanted = ids?.[part];
  const shown = useMemo(() => wanted?.slice(0, most) ?? [], [wanted, most]);
  const rows = useLive(() => rowsOf(db, shown), [db, shown]);
  const panel = useRef<HTMLElement>(null);
  useRecordKeys(panel, onClose, rows !== undefined && rows.length > 0);
  useEffect(() => panel.current?.focus(), []);
  const isShare = ids !== undefined && ids.hits.length !== ids.all.length;
  return (
    <aside ref={panel} className="statistics-records card" tabIndex={-1} aria-label={t('records', { title: found?.title ?? '' })}>
      <div className="row">
        <b>{found?.title ?? ''}</b>
        <span className="push">
          <Button small onClick={onClose} keys="Esc">
            {t('close')}
          </Button>
        </span>
      </div>
      {found?.figure && <AboutFigure figure={found.figure} />}
      {ids?.all.length === 0 && <Sentence tone="calm">{t('gone')}</Sentence>}
      {ids && isShare && (
        <div className="row">
          {PARTS.map((one) => (
            <Button
              key={one}
              small
              pressed={one === part}
              onClick={() => {
                setPart(one);
                setMost(PAGE);
              }}
            >
              {t(`part.${one}`, { n: ids[one].length })}
            </Button>
          ))}
        </div>
      )}
      {ids && !isShare && ids.all.length > 0 && <span className="muted small">{t('recordsCount', { n: ids.all.length })}</span>}
      {found?.figure && found.figure.unlisted > 0 && <span className="muted small">{t('unlisted', { n: found.figure.unlisted })}</span>}
      <ul className="record-lines">
        {rows?.map((row) => (
          <RecordLine key={row.id} row={row} showTime />
        ))}
      </ul>
      {wanted && wanted.length > most && (
        <Button small onClick={() => setMost(most + PAGE)}>
          {t('more', { n: Math.min(PAGE, wanted.length - most) })}
        </Button>
      )}
    </aside>
  );
}

function AboutFigure({ figure: { id, text, numerator, denominator } }: { readonly figure: ShownFigure }) {
  const say = useLabel();
  const { definition, basis, unit } = indicatorOf(id);
  return (
    <p className="statistics-about small">
      <b className="num">{text}</b>
      {unit === 'percent' && denominator !== null && denominator > 0 && (
        <span className="num">
          {' '}
          = {numerator} ÷ {denominator}
        </span>
      )}
      <br />
      {say(definition)} <span className="muted">{say(basis)}</span>
    </p>
  );
}
