/** Who is in the house now, and which badges are free again (RG-6). */
import { fit } from '@renderer/ui/match';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';

/** Visitors in the house that fit `text` (badge, name, unit, host, plate, firm), the one who came last on top. */
export function insideNow(rows: readonly Row[], text: string): readonly Row[] {
  const fitting = rows.filter((row) => text.trim() === '' || wordsOf(row).some((word) => fit(word, text) !== null));
  return [...fitting].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function wordsOf({ data, no }: Row): readonly string[] {
  return [no, ...['badge', 'name', 'unit', 'host', 'plate', 'org', 'phone'].map((key) => textIn(data, key))].filter((word) => word !== '');
}

/** Badges given out lately that nobody in the house carries, in their order. */
export function freeBadges(inside: readonly Row[], lately: readonly Row[]): readonly string[] {
  const badge = (row: Row): string => textIn(row.data, 'badge').normalize('NFKC').trim().toUpperCase();
  const taken = new Set(inside.map(badge));
  const seen = new Set(lately.filter((row) => row.data['badgeBack'] !== 'no').map(badge));
  return [...seen].filter((one) => one !== '' && !taken.has(one)).sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
}
