/** What to know of a unit before a slip or a card is given out for it: keys, deposits, works, reminders, parcels (BY-5). */
import type { Deskbook } from '@renderer/db/database';
import { ofUnit, openOfUnit } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { useGist } from '@renderer/ui/seen';
import type { Tone } from '@shared/registers/contract/definition';
import { showMoney } from '@shared/registers/contract/display';
import type { Row } from '@shared/registers/contract/row';
import { registerList } from '@shared/registers/index';
import { type CounterWarning, counterWarnings, type WarningKind } from '@shared/rules/counter-warnings/warnings';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { words } from './counter-texts';
import './parts.css';

/** More open records than any unit has. */
const MOST = 1000;
/** A deposit may be owed long after its record was closed. */
const DEPOSITS = registerList.map(({ definition }) => definition).filter(({ fields }) => 'deposit' in fields);
/** Records named in a line; the others are counted. */
const NAMED = 3;

const TONES: Readonly<Record<WarningKind, Tone>> = {
  consent: 'late',
  key: 'late',
  deposit: 'today',
  renovation: 'today',
  fee: 'today',
  parcel: 'calm',
};

/** The warnings of a unit, live. `except` = id of the record at hand, '' for a new one; empty for no unit, and until it has been read. */
export function useCounterWarnings(unit: string, except: string, consentMissing = false): readonly CounterWarning[] {
  const { db } = useDesk();
  const found = useLive(async () => ({ unit, rows: unit === '' ? [] : await unitRows(db, unit) }), [db, unit]);
  return counterWarnings(found?.unit === unit ? found.rows : [], except, consentMissing);
}

/** What is open at a unit, and whatever took a deposit there. */
async function unitRows(db: Deskbook, unit: string): Promise<readonly Row[]> {
  const [open, ...held] = await Promise.all([openOfUnit(db, unit, MOST), ...DEPOSITS.map(({ id }) => ofUnit(db, unit, id))]);
  return [...new Map([...open, ...held.flat()].map((row) => [row.id, row])).values()];
}

interface CounterWarningsProps {
  readonly warnings: readonly CounterWarning[];
  /** Stands behind the consent of the owner that is missing: what to do about it. */
  readonly consent?: ReactNode;
}

/** Nothing when nothing speaks against it. */
export function CounterWarnings({ warnings, consent }: CounterWarningsProps) {
  const t = useText(words);
  if (warnings.length === 0) return null;
  return (
    <section aria-label={t('warnings')} role="status">
      <ul className="warning-lines">
        {warnings.map((warning) => (
          <WarningLine key={warning.kind} warning={warning}>
            {warning.kind === 'consent' && consent}
          </WarningLine>
        ))}
      </ul>
    </section>
  );
}

function WarningLine({ warning: { kind, rows, sum }, children }: { readonly warning: CounterWarning; readonly children: ReactNode }) {
  const t = useText(words);
  const [, go] = useLocation();
  const gist = useGist('board');
  return (
    <li>
      <Tag tone={TONES[kind]}>{t(kind, { n: rows.length, sum: showMoney(sum) })}</Tag>
      {children}
      {rows.slice(0, NAMED).map((row) => (
        <button key={row.id} type="button" className="link warning-record" onClick={() => go(`/r/${row.register}/${row.id}`)}>
          {gist(row) || row.no}
        </button>
      ))}
      {rows.length > NAMED && <span className="muted small">{t('more', { n: rows.length - NAMED })}</span>}
    </li>
  );
}
