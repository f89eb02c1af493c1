/** The lines of the desk's lists, whatever they are about: records, days and weeks, quotas, people, papers. */
import type { OutPaper } from '@renderer/db/supervisor';
import type { WeekState } from '@renderer/db/week-reports';
import type { Span } from '@renderer/pages/handover/reviews-tab';
import type { QuotaLine } from '@shared/rules/callbacks/quota-counts';
import type { QuotaDanger } from '@shared/rules/supervisor/danger';
import type { LateGroup } from '@shared/rules/supervisor/late';
import type { DeskLine } from '@shared/rules/supervisor/line';
import type { ChangedWeek } from './changed-weeks';
import type { words } from './texts';

/** A quota without `danger` is that of the month before: no day of it is left. */
export type Item = { readonly key: string } & (
  | { readonly kind: 'record'; readonly line: DeskLine }
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'quota'; readonly quota: QuotaLine; readonly danger: QuotaDanger | null }
  | { readonly kind: 'late'; readonly group: LateGroup; readonly by: 'people' | 'departments' }
  | { readonly kind: 'paper'; readonly out: OutPaper }
  | { readonly kind: 'week'; readonly week: WeekState }
  | { readonly kind: 'changed'; readonly changed: ChangedWeek }
);

export interface ItemGroup {
  readonly title: keyof typeof words & `group.${string}`;
  readonly items: readonly Item[];
}

/** Number of a section on its tile: its lines, or what they stand for. */
export interface Section {
  readonly id: SectionId;
  readonly count: number;
  /** Whether something of it is late. */
  readonly late: boolean;
  /** Small line under the count. */
  readonly sub: string;
  readonly groups: readonly ItemGroup[];
}

export const SECTION_IDS = ['sign', 'unhandled', 'danger', 'plan', 'paper', 'weeks'] as const;
export type SectionId = (typeof SECTION_IDS)[number];
