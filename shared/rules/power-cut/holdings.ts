/** Who holds what at this moment (BY-7): all that is out, waits or stands as a deposit, as it must lie on paper when the power goes. */
import { compareNames } from '@shared/base/collate';
import type { Instant } from '../../base/time';
import type { AnyDefinition } from '../../registers/contract/definition';
import { showMoney, showValue } from '../../registers/contract/display';
import { asText } from '../../registers/contract/fields';
import { NO_DUE, type Row, VOID } from '../../registers/contract/row';
import { definitionOf } from '../../registers/index';

interface Holder {
  readonly register: string;
  /** Fields that tell the person, the thing, and since when; the first that are filled stand together. */
  readonly who: readonly string[];
  readonly what: readonly string[];
  readonly since: string;
  readonly deposit?: string;
  readonly depositBack?: string;
  /** Stands here for its deposit only, which may be held longer than the record is open. */
  readonly moneyOnly?: true;
}

/** In the order of the paper. */
export const HOLDERS: readonly Holder[] = [
  { register: 'keyloans', who: ['borrower', 'org', 'phone'], what: ['key', 'place', 'count'], since: 'lentAt' },
  {
    register: 'borrowed',
    who: ['borrower', 'phone'],
    what: ['item', 'itemName', 'code', 'count'],
    since: 'lentAt',
    deposit: 'deposit',
    depositBack: 'depositBack',
  },
  { register: 'archiveloans', who: ['borrower', 'department'], what: ['archive', 'archiveNo'], since: 'lentAt' },
  { register: 'visitors', who: ['name', 'phone'], what: ['badge', 'host'], since: 'cameAt' },
  { register: 'parcels', who: ['recipient', 'phone'], what: ['carrier', 'trackingNo', 'count', 'shelf'], since: 'arrivedAt' },
  { register: 'releases', who: ['applicant', 'phone'], what: ['slipNo', 'plate', 'gate'], since: 'issuedAt' },
  {
    register: 'passes',
    who: ['name', 'org', 'phone'],
    what: ['kind', 'cardNo', 'plate'],
    since: 'issuedAt',
    deposit: 'deposit',
    depositBack: 'depositBack',
  },
  { register: 'lostfound', who: ['finder'], what: ['thing', 'store'], since: 'foundAt' },
  {
    register: 'renovations',
    who: ['applicant', 'phone'],
    what: ['firm'],
    since: 'appliedAt',
    moneyOnly: true,
    deposit: 'deposit',
    depositBack: 'depositBack',
  },
];

export interface Holding {
  /** Title of the register. */
  readonly book: string;
  readonly no: string;
  readonly unit: string;
  readonly who: string;
  readonly what: string;
  readonly since: Instant;
  /** '' = never due. */
  readonly due: string;
  /** Money that is held, formatted; '' = none. */
  readonly deposit: string;
}

/** What is open with each holder, and every deposit that is still held, as lines in the order of the paper, then by unit and number. */
export function holdingsOf(rows: readonly Row[]): readonly Holding[] {
  return HOLDERS.flatMap((holder) => {
    const definition = definitionOf(holder.register);
    const mine = rows.filter(
      (row) => row.register === holder.register && row.state !== VOID && (row.open === 1 || holder.moneyOnly === true),
    );
    return mine
      .map((row) => holdingOf(definition, holder, row))
      .filter(({ deposit }) => holder.moneyOnly !== true || deposit !== '')
      .sort((a, b) => compareNames(a.unit, b.unit) || compareNames(a.no, b.no));
  });
}

function holdingOf(definition: AnyDefinition, holder: Holder, row: Row): Holding {
  const told = (keys: readonly string[]): string =>
    keys
      .map((key) => tell(definition, row, key))
      .filter((part) => part !== '')
      .join(' ');
  const back = holder.depositBack === undefined ? null : row.data[holder.depositBack];
  const money = holder.deposit === undefined ? null : row.data[holder.deposit];
  return {
    book: definition.title.zh,
    no: row.no,
    unit: row.unit,
    who: told(holder.who),
    what: told(holder.what),
    since: asText(row.data[holder.since]) || row.at,
    due: row.dueAt === NO_DUE ? '' : row.dueAt,
    deposit: typeof money === 'number' && money > 0 && back === null ? showMoney(money) : '',
  };
}

/** A single piece is not counted. */
function tell({ fields }: AnyDefinition, row: Row, key: string): string {
  const field = fields[key];
  const value = row.data[key];
  if (!field || value === undefined || value === null) return '';
  if (key === 'count') return typeof value === 'number' && value > 1 ? `${value}件` : '';
  const text = showValue(field, value, 'zh');
  // A bare number says nothing by itself: 访客证号7.
  return /^\d{1,4}$/.test(text) ? `${field.label.zh}${text}` : text;
}
