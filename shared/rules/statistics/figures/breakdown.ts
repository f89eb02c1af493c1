/** The same figure told apart by category, building, department, person, source or step of time (ST-3). */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import { CATEGORIES } from '@shared/registers/contract/choices';
import { categoryOf } from '../complaints';
import { shortSpanWords } from '../span-words';
import type { Span } from '../spans';
import { stepsOf } from '../spans';
import { figureOf } from './catalogue';
import type { CallbackFact, Facts, RequestFact } from './facts';
import { NO_FACTS } from './facts';
import type { Figure } from './figure';
import type { Dimension, Indicator } from './indicator';

export interface BreakdownLine {
  /** Key of the category, building, name …; first day of a step; '' = not filled in. */
  readonly key: string;
  readonly label: Text;
  /** The days of a step; null for everything else. */
  readonly span: Span | null;
  readonly figure: Figure;
}

export interface Breakdown {
  readonly indicator: Indicator;
  readonly dimension: Dimension;
  readonly lines: readonly BreakdownLine[];
  readonly total: Figure;
  /** A record may stand in several lines (departments, people): they add up to more than the total. */
  readonly overlapping: boolean;
}

/**
 * The lines of a breakdown. By category all eight stand there, also the empty ones; by step every step; otherwise those with anything to
 * tell, in the order of the register's choices or of their names, and what is not filled in (`未填`) last.
 */
export function breakdownOf(indicator: Indicator, dimension: Dimension, facts: Facts, span: Span): Breakdown {
  const lines = dimension === 'step' ? byStep(indicator, facts, span) : byKey(indicator, dimension, facts, span);
  return {
    indicator,
    dimension,
    lines,
    total: figureOf(indicator, facts, span),
    overlapping: dimension === 'department' || dimension === 'person',
  };
}

function byStep(indicator: Indicator, facts: Facts, span: Span): readonly BreakdownLine[] {
  return stepsOf(span).map((step) => ({
    key: step.from,
    label: shortSpanWords(step),
    span: step,
    figure: figureOf(indicator, facts, step),
  }));
}

function byKey(indicator: Indicator, dimension: Exclude<Dimension, 'step'>, facts: Facts, span: Span): readonly BreakdownLine[] {
  const parts = partsOf(facts, dimension);
  return orderedKeys(dimension, parts).flatMap((key) => {
    const figure = figureOf(indicator, parts.get(key) ?? emptied(facts), span);
    const says = figure.rows.length > 0 || figure.unlisted > 0 || (figure.value ?? 0) !== 0;
    return says || dimension === 'category' ? [{ key, label: labelOf(dimension, key), span: null, figure }] : [];
  });
}

function orderedKeys(dimension: Dimension, parts: ReadonlyMap<string, Facts>): readonly string[] {
  if (dimension === 'category') return Object.keys(CATEGORIES);
  if (dimension === 'source') return [...Object.keys(SOURCES), ''].filter((key) => parts.has(key));
  return [...parts.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : order(a, b)));
}

/** Buildings 2 before 10; names as they are written. */
function order(a: string, b: string): number {
  const [x, y] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  if (!Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
  return a < b ? -1 : a > b ? 1 : 0;
}

function labelOf(dimension: Dimension, key: string): Text {
  if (key === '') return text('未填', 'Not filled in');
  if (dimension === 'category') return CATEGORIES[key as keyof typeof CATEGORIES];
  if (dimension === 'source') return SOURCES[key as keyof typeof SOURCES];
  if (dimension === 'building' && /^\d/.test(key)) return text(`${key}栋`, `Building ${key}`);
  return text(key, key);
}

type Key = Exclude<Dimension, 'step'>;

/** `3` of `3-2-1203`; '' where there is no unit. */
export function buildingOf(unit: string): string {
  return unit.split('-')[0] ?? '';
}

const REQUEST_KEYS: Readonly<Record<Key, (one: RequestFact) => readonly string[]>> = {
  category: (one) => [categoryOf(one)],
  building: (one) => [buildingOf(one.unit)],
  department: (one) => orNone(one.departments),
  person: (one) => [one.person],
  source: () => [],
};

const CALLBACK_KEYS: Readonly<Record<Key, (one: CallbackFact) => readonly string[]>> = {
  category: () => [],
  building: (one) => [buildingOf(one.unit)],
  department: () => [],
  person: (one) => orNone(one.people),
  source: (one) => [one.source],
};

function orNone(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [''] : names;
}

/** The facts of each key; what a dimension does not tell apart (surveys, the counter) stands in none. */
function partsOf(facts: Facts, by: Key): ReadonlyMap<string, Facts> {
  const requests = grouped(facts.requests, REQUEST_KEYS[by]);
  const open = grouped(facts.open.requests, REQUEST_KEYS[by]);
  const callbacks = grouped(facts.callbacks, CALLBACK_KEYS[by]);
  const sourced = by === 'source' ? [...facts.undrawn, ...facts.quotas].map(({ source }) => source) : [];
  const keys = new Set([...requests.keys(), ...open.keys(), ...callbacks.keys(), ...sourced]);
  const mine = <T extends { readonly source: string }>(all: readonly T[], key: string): readonly T[] =>
    by === 'source' ? all.filter(({ source }) => source === key) : [];
  const none = emptied(facts);
  return new Map(
    [...keys].map((key) => [
      key,
      {
        ...none,
        requests: requests.get(key) ?? [],
        callbacks: callbacks.get(key) ?? [],
        undrawn: mine(facts.undrawn, key),
        quotas: mine(facts.quotas, key),
        rates: mine(facts.rates, key),
        occupied: by === 'building' ? { [key]: facts.occupied[key] ?? 0 } : {},
        open: { ...none.open, requests: open.get(key) ?? [] },
      },
    ]),
  );
}

function emptied({ now }: Facts): Facts {
  return { ...NO_FACTS, now };
}

function grouped<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}
