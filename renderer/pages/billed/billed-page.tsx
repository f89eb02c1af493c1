/** 并入管理费清单: choose the month, read it, print it, hand it to 财务 as Excel (IN-7). */

import { readBilled } from '@renderer/db/billed';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { PRINT_RANK, usePrintable } from '@renderer/print-jobs/use-printable';
import { Button } from '@renderer/ui/parts/button';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { Loading } from '@renderer/ui/parts/loading';
import { Sentence } from '@renderer/ui/parts/sentence';
import { TableHead } from '@renderer/ui/parts/table-head';
import { useSeen } from '@renderer/ui/seen';
import { addMonths, monthOf } from '@shared/base/time';
import { showMoney } from '@shared/registers/contract/display';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { Link } from 'wouter';
import { sayReason } from '../safety/finding-words';
import './billed.css';
import { exportBilled } from './export-billed';
import { words } from './texts';

/** Months offered, this one first. */
const MONTHS = 24;

type Ended = { readonly file: string } | { readonly why: string } | null;

export function BilledPage() {
  const t = useText(words);
  const language = useLanguage();
  const desk = useDesk();
  const { printBilled } = usePrint();
  const [month, setMonth] = useState(() => monthOf(desk.now()));
  const [ended, setEnded] = useState<Ended>(null);
  const see = useSeen('list');
  const billed = useLive(() => readBilled(desk.db, month, (row) => see(row)), [desk.db, month, see]);
  const print = (): void => void printBilled(month);
  usePrintable(PRINT_RANK.list, print);
  if (!billed) return <Loading />;
  const { lines, total } = billed;
  const thisMonth = monthOf(desk.now());
  const months = Array.from({ length: MONTHS }, (_, n) => monthOf(addMonths(`${thisMonth}-01`, -n)));
  return (
    <div className="page billed">
      <h1>{t('title')}</h1>
      <p className="muted">{t('intro')}</p>
      <div className="row">
        <label className="row">
          {t('month')}
          <select className="filter-control" value={month} onChange={(event) => setMonth(event.target.value)}>
            {months.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <Button tone="main" keys="Ctrl P" disabled={lines.length === 0} onClick={print}>
          {t('print')}
        </Button>
        {may(desk.actor.role, 'week.export') && (
          <Button disabled={lines.length === 0} onClick={() => void exportBilled(desk, month).then(setEnded)}>
            {t('export')}
          </Button>
        )}
      </div>
      {ended && 'file' in ended && <Sentence tone="done">{t('saved', { file: ended.file })}</Sentence>}
      {ended && 'why' in ended && ended.why !== 'cancelled' && <Sentence>{t('failed', { why: sayReason(ended.why, language) })}</Sentence>}
      {lines.length === 0 ? (
        <EmptyState title={t('none', { month })}>{t('hint')}</EmptyState>
      ) : (
        <table className="billed-lines card">
          <TableHead labels={(['unit', 'name', 'what', 'day', 'no', 'amount'] as const).map((key) => t(key))} />
          <tbody>
            {lines.map(({ id, unit, name, what, day, no, amount }) => (
              <tr key={id}>
                <td>{unit}</td>
                <td>{name}</td>
                <td>{what}</td>
                <td className="num">{day}</td>
                <td className="num">
                  <Link href={`/r/workorders/${id}`}>{no}</Link>
                </td>
                <td className="num billed-sum">{showMoney(amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                {t('total', { n: lines.length })}
              </th>
              <td className="num billed-sum">{showMoney(total)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </div>
  );
}
