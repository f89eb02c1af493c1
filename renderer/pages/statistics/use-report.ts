/** The general report of a span: counted off the screen's thread, with progress, stopped when another span is asked for. */
import { useDesk } from '@renderer/desk/desk-context';
import type { Refusal } from '@shared/base/result';
import { minutesBetween } from '@shared/base/time';
import type { ShownReport } from '@shared/charts/shown-report';
import type { Span } from '@shared/rules/statistics/spans';
import { useCallback, useEffect, useState } from 'react';
import { keptStatistics } from './kept-statistics';

export type ReportState =
  | { readonly kind: 'running'; readonly step: string; readonly done: number }
  | { readonly kind: 'done'; readonly report: ShownReport }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface Reporting {
  readonly state: ReportState;
  /** The last report that was counted, also while another is: the screen does not go blank. */
  readonly report: ShownReport | null;
  again(): void;
  stop(): void;
}

/** Whoever leafs through the spans wants the one where he stops. */
const REST_MS = 150;
/** A report so old is counted anew when one comes back to it. */
const FRESH_MINUTES = 5;

export function useReport({ kind, from, to }: Span): Reporting {
  const { db, now } = useDesk();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<ReportState>({ kind: 'running', step: 'read', done: 0 });
  const [report, setReport] = useState<ShownReport | null>(null);
  useEffect(() => {
    const kept = keptStatistics(db);
    const span = { kind, from, to };
    if (turn === 0 && kept.last && sameSpan(kept.last.spans.shown, span) && minutesBetween(kept.last.now, now()) < FRESH_MINUTES) {
      setReport(kept.last);
      setState({ kind: 'done', report: kept.last });
      return;
    }
    let left = false;
    setState({ kind: 'running', step: 'read', done: 0 });
    const timer = setTimeout(async () => {
      const result = await kept.statistics.report({ kind: 'general', span, now: now() }, ({ step, done }) => {
        if (!left) setState({ kind: 'running', step, done });
      });
      if (left) return;
      if (result.ok) {
        kept.last = result.value;
        setReport(result.value);
      }
      setState(result.ok ? { kind: 'done', report: result.value } : { kind: 'refused', refusal: result.error });
    }, REST_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [db, now, kind, from, to, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const stop = useCallback(() => keptStatistics(db).statistics.stop(), [db]);
  return { state, report: report && sameSpan(report.spans.shown, { kind, from, to }) ? report : null, again, stop };
}

function sameSpan(one: Span, other: Span): boolean {
  return one.kind === other.kind && one.from === other.from && one.to === other.to;
}
