/** The parcels that wait, as the board shows them: by shelf, or the daily mail by area manager (RG-9). */
import { compareNames } from '@shared/base/collate';
import type { Day } from '@shared/base/time';
import { asText, textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { type ParcelLimits, parcelState } from '@shared/rules/parcels';
import { lineFit } from '../parts/board/line-fit';

/** 'mail' = letters and newspapers, which go out by the area managers. */
export type ParcelView = 'all' | 'remind' | 'give-back' | 'mail';

export interface Shelf {
  /** Shelf, or area manager; '' = none. */
  readonly name: string;
  readonly rows: readonly Row[];
}

export interface AreaManager {
  readonly name: string;
  /** Codes of the buildings, such as 3. */
  readonly buildings: readonly string[];
}

/** Whether a parcel belongs to a view on this day. */
export function inView(row: Row, view: ParcelView, today: Day, limits: ParcelLimits): boolean {
  const mail = row.data['kind'] === 'letter' || row.data['kind'] === 'paper';
  if (view === 'all') return true;
  if (view === 'mail') return mail;
  const state = parcelState(row.at, today, limits);
  return view === 'remind' ? state !== 'waiting' : state === 'give-back';
}

function plainNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

function numbersOf(row: Row): readonly string[] {
  return [row.no, ...['pickupCode', 'trackingNo'].map((key) => plainNumber(asText(row.data[key])))];
}

/** Whether a parcel is meant by what is typed: pick-up code, unit, name or initials, tracking number, last digits of number or phone. */
export function meant(row: Row, text: string): boolean {
  const wanted = text.trim();
  if (wanted === '') return true;
  const said = ['recipient', 'shelf', 'carrier'].map((key) => textIn(row.data, key));
  if (lineFit(said, row.unit, wanted) !== null) return true;
  const code = plainNumber(wanted);
  return [...numbersOf(row), plainNumber(asText(row.data['phone']))].some(
    (number) => number !== '' && (number === code || (code.length >= 3 && number.endsWith(code))),
  );
}

/** The parcel whose whole number or pick-up code was scanned or typed; undefined for anything less. */
export function parcelNamed(rows: readonly Row[], text: string): Row | undefined {
  const code = plainNumber(text);
  return code === '' ? undefined : rows.find((row) => numbersOf(row).includes(code));
}

/** Parcels by shelf, what waits longest first; shelves in their order, without a shelf last. */
export function byShelf(rows: readonly Row[]): readonly Shelf[] {
  return grouped(rows, (row) => textIn(row.data, 'shelf').trim());
}

/** Mail by the area manager whose building it is for. */
export function byManager(rows: readonly Row[], managers: readonly AreaManager[]): readonly Shelf[] {
  return grouped(rows, (row) => managers.find(({ buildings }) => buildings.includes(row.unit.split('-')[0] ?? ''))?.name ?? '');
}

/** Those that go to the same hands as `row`: the same unit, or without one the same recipient. */
export function sameHands(row: Row, rows: readonly Row[]): readonly Row[] {
  const name = textIn(row.data, 'recipient');
  return rows.filter(
    (one) => one.id === row.id || (row.unit === '' ? name !== '' && textIn(one.data, 'recipient') === name : one.unit === row.unit),
  );
}

/** Ids that are ticked when `row` is scanned or chosen: all for the same hands at first; with ticks standing, that one beside them. */
export function newlyMeant(row: Row, rows: readonly Row[], ticked: ReadonlySet<string>): readonly string[] {
  // A tick on what has left the shelf meanwhile stands for nothing.
  const standing = rows.some((one) => ticked.has(one.id));
  return standing ? [row.id] : sameHands(row, rows).map((one) => one.id);
}

/** Tone of the days a parcel has waited. */
export function waitTone(row: Row, today: Day, limits: ParcelLimits): 'calm' | 'today' | 'late' {
  const state = parcelState(row.at, today, limits);
  return state === 'give-back' ? 'late' : state === 'remind' ? 'today' : 'calm';
}

function grouped(rows: readonly Row[], nameOf: (row: Row) => string): readonly Shelf[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return [...groups]
    .map(([name, found]) => ({ name, rows: found.sort((a, b) => (a.at < b.at ? -1 : 1)) }))
    .sort((a, b) => rank(a.name) - rank(b.name) || compareNames(a.name, b.name));
}

/** A1 and 12 before 大件区, without a name last. */
function rank(name: string): number {
  if (name === '') return 2;
  return /^[A-Za-z0-9]/.test(name) ? 0 : 1;
}
