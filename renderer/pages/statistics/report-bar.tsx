/** Prints one of the reports of the span that is shown; Ctrl+P prints the one that is made for such a span. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { PRINT_RANK, usePrintable } from '@renderer/print-jobs/use-printable';
import { Button } from '@renderer/ui/parts/button';
import { REPORT_PLANS, type ReportKind } from '@shared/rules/statistics/figures/report-plans';
import type { Span, SpanKind } from '@shared/rules/statistics/spans';
import { useState } from 'react';
import { words } from './texts';

const KINDS = Object.keys(REPORT_PLANS) as readonly ReportKind[];
const USUAL: Readonly<Record<SpanKind, ReportKind>> = {
  day: 'daily',
  week: 'weekly',
  statMonth: 'complaints',
  month: 'callbackSummary',
  quarter: 'general',
  year: 'general',
  free: 'general',
};

export function ReportBar({ span }: { readonly span: Span }) {
  const t = useText(words);
  const say = useLabel();
  const { host } = useDesk();
  const { printReport } = usePrint();
  const [chosen, setChosen] = useState<{ readonly of: SpanKind; readonly kind: ReportKind }>({ of: span.kind, kind: USUAL[span.kind] });
  const kind = chosen.of === span.kind ? chosen.kind : USUAL[span.kind];
  const print = (): void => void printReport(kind, span);
  usePrintable(PRINT_RANK.list, print);
  return (
    <span className="row push">
      <select
        className="filter-control"
        aria-label={t('reportKind')}
        value={kind}
        onChange={({ target }) => setChosen({ of: span.kind, kind: target.value as ReportKind })}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {say(REPORT_PLANS[one].title)}
          </option>
        ))}
      </select>
      <Button small onClick={print} keys="Ctrl P">
        {t('print')}
      </Button>
      {host.kind === 'electron' && (
        <>
          <Button small onClick={() => void printReport(kind, span, 'preview')}>
            {t('preview')}
          </Button>
          <Button small onClick={() => void printReport(kind, span, 'pdf')}>
            {t('pdf')}
          </Button>
        </>
      )}
    </span>
  );
}
