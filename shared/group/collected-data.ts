/** What reports of the group need, out of a collection in memory: the same as a database answers (EX-6). */
import type { Collected, CollectedFigure, CollectedWeek } from './collected';
import { type FigureName, type FigureSums, medianOf, overDesks } from './combine';
import { byWeekOfCorrection, type GroupCorrection, MOST_CORRECTED } from './group-corrections';
import { asAdded, type GroupData, type GroupDesk, type GroupWeek } from './group-data';
import { byUrgency, type GroupOpinion, MOST_OPINIONS, settled } from './group-opinions';
import { inForce } from './in-force';
import type { FileEntry } from './store';

/** The weeks from one to another; '' = from the first, to the last that there is. */
export function collectedData({ files, weeks: told }: Collected, from = '', to = ''): GroupData {
  const { weeks, corrected } = inForce(told);
  const all = weeks.map(({ week }) => week).sort();
  const [first, last] = [from || (all[0] ?? ''), to || (all.at(-1) ?? '')];
  const within = weeks.filter(({ week }) => week >= first && week <= last);
  const names = namesOf(within);
  return {
    from: first,
    to: last,
    names,
    desks: asAdded(
      desksOf(weeks, (week) => week >= first && week <= last),
      first,
      last,
    ),
    weeks: weeksOf(within, names),
    files: [...files].sort((a, b) => Number(isPlain(a)) - Number(isPlain(b)) || compare(a.path, b.path) || compare(a.hash, b.hash)),
    fileCount: files.length,
    opinions: opinionsOf(weeks),
    corrected: corrected.filter(({ week }) => week >= first && week <= last),
    corrections: correctionsOf(weeks, (week) => week >= first && week <= last),
  };
}

/** As it should be, and nothing is to be said of it. */
export function isPlain({ fate, kind, corrections, detail }: FileEntry): boolean {
  return fate === 'counts' && kind === 'intact' && corrections === 0 && detail.zh === '';
}

interface Named {
  name: FigureName;
  place: number;
}

/** In the order of the sheets; where weeks word a figure differently, the last wording in the order of letters. */
function namesOf(weeks: readonly CollectedWeek[]): readonly FigureName[] {
  const found = new Map<string, Named>();
  for (const { name, place } of weeks.flatMap(({ figures }) => figures)) {
    const known = found.get(name.id);
    if (!known) found.set(name.id, { name, place });
    else {
      known.place = Math.min(known.place, place);
      if (known.name !== name) known.name = later(known.name, name);
    }
  }
  return [...found.values()].sort((a, b) => a.place - b.place || compare(a.name.id, b.name.id)).map(({ name }) => name);
}

function later(a: FigureName, b: FigureName): FigureName {
  const last = (key: keyof FigureName): string => (compare(a[key], b[key]) < 0 ? b[key] : a[key]);
  return { id: a.id, name: last('name'), unit: last('unit'), definition: last('definition') };
}

function desksOf(weeks: readonly CollectedWeek[], isAsked: (week: string) => boolean): readonly GroupDesk[] {
  const desks = Array.from(grouped(weeks, ({ siteId, desk }) => `${siteId}\n${desk}`)).map(([key, handed]) => {
    const mine = [...handed].sort((a, b) => compare(a.week, b.week));
    const asked = mine.filter(({ week }) => isAsked(week));
    const byId = grouped(
      asked.flatMap(({ figures }) => figures),
      ({ name }) => name.id,
    );
    const newest = mine.at(-1);
    const desk: GroupDesk = {
      siteId: newest?.siteId ?? '',
      desk: newest?.desk ?? '',
      siteName: newest?.siteName ?? '',
      weeks: mine.map(({ week }) => week),
      figures: new Map([...byId].map(([id, told]) => [id, sumsOf(id, told, told.at(-1))])),
    };
    return { key, desk };
  });
  return desks.sort((a, b) => a.desk.siteName.localeCompare(b.desk.siteName, 'zh-CN') || compare(a.key, b.key)).map(({ desk }) => desk);
}

function weeksOf(weeks: readonly CollectedWeek[], names: readonly FigureName[]): readonly GroupWeek[] {
  return Array.from(grouped(weeks, ({ week }) => week))
    .sort(([a], [b]) => compare(a, b))
    .map(([week, told]) => {
      const byId = grouped(
        told.flatMap(({ figures }) => figures),
        ({ name }) => name.id,
      );
      const figures = names.map((name) => {
        const lines = byId.get(name.id) ?? [];
        return [name.id, lines.length === 0 ? overDesks(name, []) : overDesks(name, [allDesks(name.id, lines)])] as const;
      });
      return { week, desks: told.length, figures: new Map(figures) };
    });
}

/** Told in one of the weeks asked for, or about one of them; with the name that the site has now. */
function correctionsOf(weeks: readonly CollectedWeek[], isAsked: (week: string) => boolean): readonly GroupCorrection[] {
  const names = newestNames(weeks);
  return weeks
    .flatMap(({ corrections }) => corrections.filter(({ week, about }) => isAsked(week) || isAsked(about)))
    .map((one) => ({ ...one, siteName: names.get(`${one.siteId}\n${one.desk}`) ?? '' }))
    .sort(byWeekOfCorrection)
    .slice(0, MOST_CORRECTED);
}

function newestNames(weeks: readonly CollectedWeek[]): ReadonlyMap<string, string> {
  const sorted = [...weeks].sort((a, b) => compare(a.week, b.week));
  return new Map(sorted.map(({ siteId, desk, siteName }) => [`${siteId}\n${desk}`, siteName]));
}

/** Each as its site's newest workbook says it, whichever desk took it in, with the name that the site has now. */
function opinionsOf(weeks: readonly CollectedWeek[]): readonly GroupOpinion[] {
  const newest = new Map<string, GroupOpinion>();
  const names = newestNames(weeks);
  for (const { siteId, opinions } of [...weeks].sort((a, b) => compare(a.week, b.week) || compare(b.desk, a.desk))) {
    for (const one of opinions) newest.set([siteId, one.record].join('\n'), one);
  }
  const named = Array.from(newest.values(), (one) => ({ ...one, siteName: names.get(`${one.siteId}\n${one.desk}`) ?? '' }));
  return settled(named).toSorted(byUrgency).slice(0, MOST_OPINIONS);
}

/** The weeks of one desk, oldest first; `newest` is the last of them. */
function sumsOf(id: string, figures: readonly CollectedFigure[], newest: CollectedFigure | undefined): FigureSums {
  const values = figures.map(({ value }) => value);
  return {
    id,
    value: sumOf(values),
    numerator: sumOf(figures.map(({ numerator }) => numerator)),
    denominator: sumOf(figures.map(({ denominator }) => denominator)),
    middle: medianOf(values.filter((value) => value !== null)),
    newest: newest?.value ?? null,
    newestNumerator: newest?.numerator ?? null,
    newestDenominator: newest?.denominator ?? null,
  };
}

/** One week of several desks: how each stands at its end adds up as well. */
function allDesks(id: string, figures: readonly CollectedFigure[]): FigureSums {
  const sums = sumsOf(id, figures, undefined);
  return { ...sums, newest: sums.value, newestNumerator: sums.numerator, newestDenominator: sums.denominator };
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Null where no part says anything. */
function sumOf(values: readonly (number | null)[]): number | null {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : told.reduce((total, value) => total + value, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
