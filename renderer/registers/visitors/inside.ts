/** Who is in the house now, and which badges are free again (RG-6). */

import { plain } from '@renderer/ui/match';
import { compareNames } from '@shared/base/collate';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { lineFit } from '../parts/board/line-fit';

/** Visitors in the house that fit `text` (badge, name, unit, host, plate, firm), the one who came last on top. */
export function insideNow(rows: readonly Row[], text: string): readonly Row[] {
  const fitting = rows.filter((row) => lineFit(wordsOf(row), row.unit, text) !== null);
  return [...fitting].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function wordsOf({ data, no }: Row): readonly string[] {
  return [no, ...['badge', 'name', 'host', 'plate', 'org', 'phone'].map((key) => textIn(data, key))];
}

/** The visitor whose badge is scanned or typed in full; undefined when nobody in the house carries it. */
export function badgeOf(rows: readonly Row[], text: string): Row | undefined {
  return rows.find((row) => text.trim() !== '' && badge(row) === plain(text));
}

function badge(row: Row): string {
  return plain(textIn(row.data, 'badge'));
}

/** Badges given out lately that nobody in the house carries, in their order. */
export function freeBadges(inside: readonly Row[], lately: readonly Row[]): readonly string[] {
  const taken = new Set(inside.map(badge));
  const seen = new Set(lately.filter((row) => row.data['badgeBack'] !== 'no').map(badge));
  const free = [...seen].filter((one) => one !== '' && !taken.has(one)).map((one) => one.toUpperCase());
  return free.sort(compareNames);
}
