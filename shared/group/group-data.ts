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

/** Weeks that a desk owes: from its own first one to the last of the collection, without those it handed over. */
export function missingWeeks(desk: GroupDesk, last: string): readonly string[] {
  const first = desk.weeks[0];
  if (first === undefined) return [];
  const handed = new Set(desk.weeks);
  return weeksBetween(first, last).filter((week) => !handed.has(week));
}
