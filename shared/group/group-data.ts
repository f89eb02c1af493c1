/** What the reports of the group are made of: asked of the collection once, and small whatever number of files it was made of (EX-6). */
import { addDays, isoWeek, weekRange } from '@shared/base/time';
import type { FigureName, FigureSums } from './combine';
import type { NamedDesk } from './desk-name';
import type { CorrectedFigure, GroupCorrection } from './group-corrections';
import type { GroupOpinion } from './group-opinions';
import type { FileEntry } from './store';

export interface GroupDesk extends NamedDesk {
  /** Weeks that it handed over, of the whole collection, oldest first. */
  readonly weeks: readonly string[];
  /** By id of the figure, over the weeks asked for. */
  readonly figures: ReadonlyMap<string, FigureSums>;
}

export interface GroupWeek {
  readonly week: string;
  /** Desks that reported it. */
  readonly desks: number;
  /** By id of the figure: all desks together, as `overDesks` of their sums. */
  readonly figures: ReadonlyMap<string, number | null>;
}

export interface GroupData {
  /** First and last week asked for; both '' when the collection is empty. */
  readonly from: string;
  readonly to: string;
  /** In the order of the sheets that they come from. */
  readonly names: readonly FigureName[];
  readonly desks: readonly GroupDesk[];
  readonly weeks: readonly GroupWeek[];
  /** Those that count and are as they should be come last and may be left out. */
  readonly files: readonly FileEntry[];
  /** All files, also those that are left out of `files`. */
  readonly fileCount: number;
  /** Figures of the weeks asked for that are others than were told: `desks` and `weeks` have those in force. */
  readonly corrected: readonly CorrectedFigure[];
  /** Told in one of the weeks asked for, or about one of them. */
  readonly corrections: readonly GroupCorrection[];
  /** Of the whole collection, as `byUrgency` sorts them. */
  readonly opinions: readonly GroupOpinion[];
}

/** All ISO weeks from one to another. */
export function weeksBetween(from: string, to: string): readonly string[] {
  const weeks: string[] = [];
  for (let week = from; week <= to && week !== ''; week = isoWeek(addDays(weekRange(week).to, 1))) weeks.push(week);
  return weeks;
}

/**
 * Weeks that a desk owes: from its own first one to the last of the collection, without those it handed over. Once its site hands over one file for all
 * its desks, a desk by itself owes nothing more.
 */
export function missingWeeks(desk: GroupDesk, all: readonly GroupDesk[], last: string): readonly string[] {
  const [first, own] = [desk.weeks[0], desk.weeks.at(-1)];
  if (first === undefined || own === undefined) return [];
  const site = siteOf(desk, all);
  const handed = new Set([...desk.weeks, ...(site?.weeks ?? [])]);
  const until = (site?.weeks.at(-1) ?? '') > own ? own : last;
  return weeksBetween(first, until).filter((week) => !handed.has(week));
}

/**
 * The desks as they add up over the weeks asked for: how things stood at the end of its last week is told no more by a desk whose site tells it of all its
 * desks in a later one.
 */
export function asAdded(desks: readonly GroupDesk[], from: string, to: string): readonly GroupDesk[] {
  const lastOf = ({ weeks }: GroupDesk): string => weeks.findLast((week) => week >= from && week <= to) ?? '';
  return desks.map((desk) => {
    const site = siteOf(desk, desks);
    return site && lastOf(site) > lastOf(desk)
      ? { ...desk, figures: new Map([...desk.figures].map(([id, sums]) => [id, past(sums)])) }
      : desk;
  });
}

function past(sums: FigureSums): FigureSums {
  return { ...sums, newest: null, newestNumerator: null, newestDenominator: null };
}

/** What is told of the whole site beside one of its desks. */
function siteOf({ siteId, desk }: GroupDesk, all: readonly GroupDesk[]): GroupDesk | undefined {
  return desk === '' ? undefined : all.find((one) => one.siteId === siteId && one.desk === '');
}
