/** What differs between two exports of a week: a line a register with its counts, and the records, which open (EX-4). */
import { rowsOf } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { unitPath } from '@renderer/registers/unit-path';
import type { Row } from '@shared/registers/contract/row';
import type { SheetDiff } from '@shared/workbook/week-diff';
import { CORRECTIONS_SHEET } from '@shared/workbook/weekly/corrections';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { words } from './texts';

/** Records that are named of a line; of more there is the number. */
const NAMED = 12;

interface DiffLine {
  readonly key: string;
  readonly text: string;
  /** Ids of records. */
  readonly records: readonly string[];
}

export function DiffList({ title, diff }: { readonly title: string; readonly diff: readonly SheetDiff[] }) {
  const t = useText(words);
  const { db } = useDesk();
  const lines = useMemo(() => diff.flatMap((one) => linesOf(one, t)), [diff, t]);
  const named = useMemo(() => [...new Set(lines.flatMap(({ records }) => records.slice(0, NAMED)))], [lines]);
  const rows = useLive(async () => new Map((await rowsOf(db, named)).map((row) => [row.id, row])), [db, named]);
  return (
    <section className="card export-diff" aria-label={title}>
      <b>{title}</b>
      {lines.length === 0 && <p>{t('same')}</p>}
      <ul>
        {lines.map(({ key, text, records }) => (
          <li key={key}>
            {text}
            <span className="export-records">
              {records.slice(0, NAMED).flatMap((id) => {
                const row = rows?.get(id);
                return row ? [<RecordLink key={id} row={row} />] : [];
              })}
              {records.length > NAMED && <span className="muted">{t('more', { n: records.length - NAMED })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecordLink({ row }: { readonly row: Row }) {
  return (
    <Link href={row.register === 'units' ? unitPath(row.no) : `/r/${row.register}/${row.id}`} className="num">
      {row.no}
    </Link>
  );
}

type Say = (key: keyof typeof words & string, params?: Readonly<Record<string, string | number>>) => string;

function linesOf({ sheet, added, removed, changed }: SheetDiff, t: Say): readonly DiffLine[] {
  const columns = [...new Set(changed.flatMap((one) => one.cells.map((cell) => cell.heading)))].join('、');
  const line = (kind: string, ids: readonly string[], text: string): readonly DiffLine[] =>
    ids.length === 0 ? [] : [{ key: `${sheet} ${kind}`, text, records: [...new Set(ids.map((id) => recordOf(sheet, id)))] }];
  return [
    ...line('added', added, t('diffAdded', { sheet, n: added.length })),
    ...line('removed', removed, t('diffRemoved', { sheet, n: removed.length })),
    ...line(
      'changed',
      changed.map(({ id }) => id),
      t('diffChanged', { sheet, n: changed.length, columns }),
    ),
  ];
}

/** Lines on a sheet of their own are `record#1`; corrections are `week/record/column`. */
function recordOf(sheet: string, id: string): string {
  return (sheet === CORRECTIONS_SHEET ? id.split('/')[1] : id.split('#')[0]) ?? '';
}

/** The differences in words for the ledger, one line each; one line saying so when there is none. */
export function diffLines(diff: readonly SheetDiff[], t: Say): readonly string[] {
  const lines = diff.flatMap((one) => linesOf(one, t)).map(({ text }) => text);
  return lines.length > 0 ? lines : [t('same')];
}
