/** One line of the supervisor's desk: a record, why it stands there, and since when. */
import type { Instant } from '../../base/time';
import type { Tone } from '../../registers/contract/definition';
import type { Row } from '../../registers/contract/row';

export type DeskWhy = 'ask' | 'refused' | 'missed' | 'document' | 'renovation' | 'callback' | 'opinion' | 'finding' | 'headoffice';

export interface DeskLine {
  readonly row: Row;
  readonly why: DeskWhy;
  /** Since when it waits, or when it was due. */
  readonly at: Instant;
  readonly tone: Tone;
  /** This person may not do it, as he called or asked himself: another one does (CB-11, IN-12). */
  readonly others: boolean;
}

/** Key of a line: a record may stand on the desk for two reasons. */
export function deskKey({ row, why }: Pick<DeskLine, 'row' | 'why'>): string {
  return `${why}:${row.id}`;
}

/** The longest waiting first. */
export function oldestFirst(a: Pick<DeskLine, 'at' | 'row'>, b: Pick<DeskLine, 'at' | 'row'>): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.row.id < b.row.id ? -1 : 1;
}
