/** What must be on the hooks or the shelf now, as the books say (BY-4). */
import { textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { definitionOf } from '../../registers/index';
import type { Expected } from './compare';

export type StockKind = 'keys' | 'parcels';

/** States in which a thing is at the desk. */
export const AT_DESK: Readonly<Record<StockKind, readonly string[]>> = { keys: ['in'], parcels: ['waiting', 'notified'] };

/** The rows of `kind` that are at the desk, as things to be scanned. */
export function expectedOf(kind: StockKind, rows: readonly Row[]): readonly Expected[] {
  return rows.filter((row) => AT_DESK[kind].includes(row.state)).map((row) => (kind === 'keys' ? key(row) : parcel(row)));
}

/** What a code that was not expected may be: a record of the same register that should be elsewhere; '' when none has it. */
export function strangerWords(row: Row | undefined): string {
  if (!row) return '';
  const { states, gist } = definitionOf(row.register);
  return `${row.no} ${gist(row.data as never, 'zh')}，${states[row.state]?.label.zh ?? row.state}`;
}

function key(row: Row): Expected {
  return { codes: [row.no], no: row.no, what: definitionOf('keys').gist(row.data as never, 'zh'), place: textIn(row.data, 'hook') };
}

function parcel(row: Row): Expected {
  const tracking = textIn(row.data, 'trackingNo');
  return {
    codes: [row.no, ...(tracking === '' ? [] : [tracking])],
    no: row.no,
    what: [row.unit, definitionOf('parcels').gist(row.data as never, 'zh')].filter((t) => t !== '').join(' '),
    place: textIn(row.data, 'shelf'),
  };
}
