/** Records found as lines of the search box, by register: what tells each from its neighbours, and the words that were looked for. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { unitPath } from '@renderer/registers/unit-path';
import type { PaletteGroup, PaletteItem } from '@renderer/ui/parts/command-palette';
import { useGist, useSeen } from '@renderer/ui/seen';
import { showTime } from '@shared/base/time';
import { showValue } from '@shared/registers/contract/display';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { marksIn, type Span } from '@shared/search/mark';
import { plainText } from '@shared/search/plain';
import type { Query } from '@shared/search/query';
import { useMemo } from 'react';
import { words } from './texts';
import type { FoundGroup, FoundRecords } from './use-found';

/** Begins the id of the line that shows more of a register. */
export const WIDEN = 'widen:';
/** Begins the id of a record of the archive that is open. */
export const ARCHIVED = 'archived:';
/** Letters before and behind the word in a piece of a longer text. */
const BEFORE = 10;
const BEHIND = 24;

/** The group with the number typed comes first, then units, then the others as they were found. `archive`: title of the one they are in, '' = none. */
export function useFoundItems(found: FoundRecords | null, archive = ''): readonly PaletteGroup[] {
  const t = useText(words);
  const label = useLabel();
  const gistOf = useGist('search');
  const see = useSeen('search');
  return useMemo(() => {
    if (found === null) return [];
    const { typed, query } = found.asked;
    const exact = plainText(typed);
    const isExact = ({ no }: Row): boolean => plainText(no) === exact;
    const weight = ({ register, rows }: FoundGroup): number => (rows.some(isExact) ? 0 : register === 'units' ? 1 : 2);

    function itemOf(row: Row): PaletteItem {
      const gist = gistOf(row);
      const isBase = definitionOf(row.register).group === 'base';
      const shown = [row.unit === row.no ? '' : row.unit, gist, isBase ? '' : showTime(row.at)].filter((part) => part !== '');
      const piece = marksIn([row.no, ...shown].join(' '), query).length > 0 ? '' : pieceOf(see(row), row, query);
      // A unit is looked for because of what happened there.
      const path = row.register === 'units' ? unitPath(row.no) : `/r/${row.register}/${row.id}`;
      return {
        id: archive === '' ? path : `${ARCHIVED}${row.id}`,
        label: row.no,
        note: [...shown, ...(piece === '' ? [] : [piece])].join(' · '),
      };
    }

    function moreOf({ register, rows, count, more }: FoundGroup): readonly PaletteItem[] {
      if (rows.length >= count || archive !== '') return [];
      return [{ id: `${WIDEN}${register}`, label: more ? t('foundNext') : t('foundMore', { n: count - rows.length }) }];
    }

    return found.groups
      .toSorted((a, b) => weight(a) - weight(b))
      .map((group) => {
        const title = archive === '' ? label(definitionOf(group.register).title) : archive;
        const rows = group.rows.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
        return {
          title: t(group.more ? 'foundMany' : 'foundCount', { title, n: group.count }),
          items: [...rows.map(itemOf), ...moreOf(group)],
        };
      });
  }, [found, archive, t, label, gistOf, see]);
}

/** Where the words stand in what may be seen of the record, else the value that is hidden there, as a phone that is masked; '' = nowhere. */
function pieceOf(seen: Row, row: Row, query: Query): string {
  const { fields } = definitionOf(row.register);
  let masked = '';
  for (const [key, field] of Object.entries(fields)) {
    if (!field.search) continue;
    const text = oneLine(showValue(field, seen.data[key], 'zh'));
    const [first] = marksIn(text, query);
    if (first) return around(text, first);
    if (masked === '' && marksIn(oneLine(showValue(field, row.data[key], 'zh')), query).length > 0) masked = around(text, [0, 0]);
  }
  return masked;
}

function around(text: string, [start, end]: Span): string {
  const from = Math.max(0, start - BEFORE);
  return `${from > 0 ? '…' : ''}${text.slice(from, end + BEHIND)}${text.length > end + BEHIND ? '…' : ''}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
