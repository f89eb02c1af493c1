/** The shift (F9): whoever is on duty writes and signs the sheet, whoever comes takes it over; beside it the supervisor's checks. */
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { PRINT_RANK, usePrintable } from '@renderer/print-jobs/use-printable';
import { MustRead } from '@renderer/registers/notes/must-read';
import { Loading } from '@renderer/ui/parts/loading';
import { Tag } from '@renderer/ui/parts/tag';
import { clockOf } from '@shared/base/time';
import { staleAt } from '@shared/rules/shift/clock';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import './handover.css';
import { OpeningView } from './opening-view';
import { ReviewsTab } from './reviews-tab';
import { SheetSums } from './sheet-sums';
import { TakingView } from './taking-view';
import { words } from './texts';
import { asItStands, type SheetNow, useSheet } from './use-sheet';
import { WorkingView } from './working-view';

const CLOCK_SECONDS = 30;

export function HandoverPage() {
  const t = useText(words);
  const [path] = useLocation();
  const reviews = path.startsWith('/handover/reviews');
  return (
    <div className="handover">
      <nav className="handover-tabs" aria-label={t('tabShift')}>
        <Link href="/handover" className={reviews ? 'chip' : 'chip on'} aria-current={reviews ? undefined : 'page'}>
          {t('tabShift')}
        </Link>
        <Link href="/handover/reviews" className={reviews ? 'chip on' : 'chip'} aria-current={reviews ? 'page' : undefined}>
          {t('tabReviews')}
        </Link>
        <Link href="/r/handover" className="push link">
          {t('oldSheets')}
        </Link>
      </nav>
      {reviews ? <ReviewsTab /> : <ShiftTab />}
    </div>
  );
}

function ShiftTab() {
  const found = useSheet();
  const now = useNow(CLOCK_SECONDS);
  const { site } = useDesk();
  const { printRecords } = usePrint();
  const sheet = found?.sheet ?? null;
  /** Id of the sheet whose people have left without signing. */
  const [left, setLeft] = useState('');
  usePrintable(
    PRINT_RANK.record,
    () => sheet && found && void printRecords([sheet.state === 'running' ? asItStands(sheet, found) : (sheet as never)]),
    sheet !== null,
  );
  if (!found) return <Loading />;
  // Long past its end nobody works on a sheet any more: the next one is opened, and this one is closed as it stands.
  const stale = sheet !== null && sheet.state === 'running' && sheet.data.endsAt !== '' && now >= staleAt(site.shifts, sheet.data.endsAt);
  return (
    <>
      <ShiftHead found={found} stale={stale} now={now} />
      <MustRead />
      {sheet === null || stale || (left === sheet.id && sheet.state === 'running') ? (
        <OpeningView key={`open${sheet?.id ?? ''}`} found={found} onBack={sheet === null || stale ? null : () => setLeft('')} />
      ) : sheet.state === 'waiting' ? (
        <TakingView key={`take${sheet.id}`} found={found} sheet={sheet} />
      ) : (
        <WorkingView key={`work${sheet.id}`} found={found} sheet={sheet} onGone={() => setLeft(sheet.id)} />
      )}
    </>
  );
}

function ShiftHead({ found, stale, now }: { readonly found: SheetNow; readonly stale: boolean; readonly now: string }) {
  const t = useText(words);
  const { sheet, previous } = found;
  const data = sheet?.data;
  const title =
    !data || stale
      ? t('noShift')
      : sheet.state === 'waiting'
        ? t('waiting', { shift: data.shift })
        : t('running', { shift: data.shift, hours: `${clockOf(data.startsAt)}–${clockOf(data.endsAt)}` });
  return (
    <header className="handover-head">
      <h1>{title}</h1>
      {data && !stale && (
        <span className="muted">
          {data.staff.join('、')} · {t('since', { at: clockOf(data.openedAt) })}
          {previous && (
            <>
              {' · '}
              <Link className="link" href={`/r/handover/${previous.id}`}>
                {t('fromSheet', { no: previous.no })}
              </Link>
            </>
          )}
        </span>
      )}
      {data && !stale && data.openingNote !== '' && <Tag tone="today">{data.openingNote}</Tag>}
      <SheetSums lines={found.lines} figures={found.figures} now={now} />
    </header>
  );
}
