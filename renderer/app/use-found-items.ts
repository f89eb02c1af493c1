/** Records found as lines of the search box, by register: what tells each from its neighbours, and the words that were looked for. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { unitPath } from '@renderer/registers/unit-path';
import type { PaletteGroup, PaletteItem } from '@renderer/ui/parts/command-palette';
import { useGist, useSeen } from '@renderer/ui/seen';
import { showTime } from '@shared/base/time';
import { showValue } from '@shared/registers/contract/display';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { marksIn } from '@shared/search/mark';
import { plainText } from '@shared/search/plain';
import type { Query } from '@shared/search/query';
import { useMemo } from 'react';
import { words } from './texts';
import type { FoundGroup, FoundRecords } from './use-found';

/** Begins the id of the line that shows more of a register. */
export const WIDEN = 'widen:';
/** Letters before and behind the word in a piece of a longer text. */
const BEFORE = 10;
const BEHIND = 24;

/** The group with the number typed comes first, then units, then the others as they were found. */
export function useFoundItems(found: FoundRecords | null, query: Query, typed: string): readonly PaletteGroup[] {
  const t = useText(words);
  const label = useLabel();
  const gistOf = useGist('search');
  const see = useSeen('search');
  return useMemo(() => {
    const exact = plainText(typed);
    const isExact = ({ no }: Row): boolean => plainText(no) === exact;
    const weight = ({ register, rows }: FoundGroup): number => (rows.some(isExact) ? 0 : register === 'units' ? 1 : 2);

    function itemOf(row: Row): PaletteItem {
      const gist = gistOf(row);
      const shown = [row.unit === row.no ? '' : row.unit, gist, showTime(row.at)].filter((part) => part !== '');
      const piece = marksIn([row.no, ...shown].join(' '), query).length > 0 ? '' : pieceOf(see(row), query);
      // A unit is looked for because of what happened there.
      const id = row.register === 'units' ? unitPath(row.no) : `/r/${row.register}/${row.id}`;
      return { id, label: row.no, note: [...shown, ...(piece === '' ? [] : [piece])].join(' · ') };
    }

    function moreOf({ register, rows, count, more }: FoundGroup): readonly PaletteItem[] {
      if (rows.length >= count) return [];
      return [{ id: `${WIDEN}${register}`, label: more ? t('foundNext') : t('foundMore', { n: count - rows.length }) }];
    }

    return (found?.groups ?? [])
      .toSorted((a, b) => weight(a) - weight(b))
      .map((group) => {
        const title = label(definitionOf(group.register).title);
        const rows = group.rows.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
        return {
          title: t(group.more ? 'foundMany' : 'foundCount', { title, n: group.count }),
          items: [...rows.map(itemOf), ...moreOf(group)],
        };
      });
  }, [found, query, typed, t, label, gistOf, see]);
}

/** Where the words stand in what may be seen of the record; '' = nowhere, as for a phone that is masked. */
function pieceOf(seen: Row, query: Query): string {
  const { fields } = definitionOf(seen.register);
  for (const [key, field] of Object.entries(fields)) {
    if (!field.search) continue;
    const text = showValue(field, seen.data[key], 'zh').replaceAll(/\s+/g, ' ');
    const [first] = marksIn(text, query);
    if (!first) continue;
    const from = Math.max(0, first[0] - BEFORE);
    return `${from > 0 ? '…' : ''}${text.slice(from, first[1] + BEHIND)}${text.length > first[1] + BEHIND ? '…' : ''}`;
  }
  return '';
}
