/** What to say at the counter before something is given out for a unit (BY-5). */
import type { Row } from '../../registers/contract/row';
import { VOID } from '../../registers/contract/row';

export type WarningKind = 'consent' | 'key' | 'deposit' | 'renovation' | 'fee' | 'parcel';

export interface CounterWarning {
  readonly kind: WarningKind;
  /** The records behind it, the oldest first; none for the consent of the matter at hand. */
  readonly rows: readonly Row[];
  /** Money in 分 for deposits and reminders; null otherwise. */
  readonly sum: number | null;
}

interface Kind {
  readonly kind: WarningKind;
  readonly meant: (row: Row) => boolean;
  readonly money?: (row: Row) => number;
}

const fen = (row: Row, key: string): number => Number(row.data[key] ?? 0);
const isOpen = (register: string) => (row: Row) => row.register === register && row.open === 1;

/** A lost card keeps its deposit; whatever else took one and gave nothing back is named. */
const holdsDeposit = (row: Row): boolean => fen(row, 'deposit') > 0 && (row.data['depositBack'] ?? null) === null && row.state !== 'lost';

const KINDS: readonly Kind[] = [
  { kind: 'key', meant: (row) => row.register === 'keyloans' && row.state === 'out' },
  { kind: 'deposit', meant: holdsDeposit, money: (row) => fen(row, 'deposit') },
  { kind: 'renovation', meant: (row) => row.register === 'renovations' && (row.state === 'working' || row.state === 'checking') },
  { kind: 'fee', meant: isOpen('feereminders'), money: (row) => fen(row, 'amount') },
  { kind: 'parcel', meant: isOpen('parcels') },
];

/**
 * Warnings in the order in which they matter; empty = nothing speaks against it. `rows` are the unit's records, `except` the id of the one
 * at hand ('' for a new one), `consentMissing` whether the owner's word is still wanting for it (RG-5).
 */
export function counterWarnings(rows: readonly Row[], except: string, consentMissing: boolean): readonly CounterWarning[] {
  const others = rows.filter((row) => row.id !== except && row.state !== VOID);
  const found = KINDS.map(({ kind, meant, money }): CounterWarning => {
    const behind = others.filter(meant).sort((a, b) => (a.at < b.at ? -1 : 1));
    return { kind, rows: behind, sum: money ? behind.reduce((sum, row) => sum + money(row), 0) : null };
  });
  const consent: readonly CounterWarning[] = consentMissing ? [{ kind: 'consent', rows: [], sum: null }] : [];
  return [...consent, ...found.filter((one) => one.rows.length > 0)];
}
