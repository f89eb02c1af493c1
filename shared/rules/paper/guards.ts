/** Each sheet of numbered paper is used once, and a book is settled when every sheet is accounted for (BY-18). */
import { at, type Instant } from '../../base/time';
import { type AnyGuard, defineGuard, type Reader, rowAs } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { NO_DUE, type Row, VOID } from '../../registers/contract/row';
import { accountOf, numbersOf, overlap, placeIn, rangesText, sameNumber } from '../../registers/paperbooks/book';
import { paperbooks } from '../../registers/paperbooks/definition';
import { paperSources, sourceOfKind } from './sources';

/** A book is used up long before; so many years back numbers are compared. */
const YEARS_BACK = 3;

/** Records of a register with a number of their own since some years before `moment`; struck out ones use no paper. */
async function numbered(register: string, field: string, moment: Instant, read: Reader): Promise<readonly Row[]> {
  const since = at(`${Number(moment.slice(0, 4)) - YEARS_BACK}-01-01`, '00:00');
  const rows = await read.between(register, since, NO_DUE);
  return rows.filter((row) => row.state !== VOID && textIn(row.data, field).trim() !== '');
}

async function books(read: Reader): Promise<readonly Row[]> {
  return (await Promise.all(Object.keys(paperbooks.states).map((state) => read.inState('paperbooks', state)))).flat();
}

/**
 * Refusals `paper.used` (params `number`, `no` of the record that has it) and `paper.spoiled` (`no` of the book). History from old books
 * (导入) is a fact and not compared; a number entered on it later is.
 */
const usedOnce = defineGuard({
  id: 'paper.used-once',
  when: ({ before, after }) => {
    const source = paperSources.find(({ register }) => register === after.register);
    if (!source || (before === null && after.mark === 'import') || after.state === VOID) return false;
    const number = textIn(after.data, source.field).trim();
    return number !== '' && number !== textIn(before?.data, source.field).trim();
  },
  load: async ({ after }, read) => {
    const field = paperSources.find(({ register }) => register === after.register)?.field ?? '';
    return { others: await numbered(after.register, field, after.at, read), books: await books(read) };
  },
  decide: ({ others, books: all }, { after }) => {
    const source = paperSources.find(({ register }) => register === after.register);
    if (!source) return null;
    const { field, kind } = source;
    const number = textIn(after.data, field).trim();
    const other = others.find((row) => row.id !== after.id && sameNumber(textIn(row.data, field), number));
    if (other) return { code: 'paper.used', field, params: { number, no: other.no } };
    const spoiled = all.find((row) => {
      const { data } = rowAs(paperbooks, row);
      return (
        data.kind === kind &&
        placeIn(data, number) >= 0 &&
        numbersOf(data.spoiled).some((one) => placeIn(data, one) === placeIn(data, number))
      );
    });
    return spoiled ? { code: 'paper.spoiled', field, params: { number, no: spoiled.no } } : null;
  },
});

/**
 * A book of its own numbers, spoiled sheets that were not used, and none missing when it is handed back. Refusals `paper.overlap`,
 * `paper.was-used`, `paper.missing` (param `numbers`).
 */
const accountedFor = defineGuard({
  id: 'paper.accounted-for',
  when: ({ after }) => after.register === 'paperbooks' && after.state !== VOID && after.mark !== 'import',
  load: async ({ after }, read) => {
    const source = sourceOfKind(textIn(after.data, 'kind'));
    const used = source ? await numbered(source.register, source.field, after.at, read) : [];
    return { books: await books(read), used: used.map((row) => ({ no: row.no, number: textIn(row.data, source?.field ?? '') })) };
  },
  decide: ({ books: all, used }, { before, after }) => {
    const { data, state } = rowAs(paperbooks, after);
    const twin = all.find((row) => row.id !== after.id && row.data['kind'] === data.kind && overlap(rowAs(paperbooks, row).data, data));
    if (twin) return { code: 'paper.overlap', field: 'from', params: { no: twin.no } };
    for (const field of ['spoiled', 'explained'] as const) {
      for (const number of numbersOf(data[field])) {
        const use = used.find((one) => placeIn(data, one.number) === placeIn(data, number));
        if (use) return { code: 'paper.was-used', field, params: { number, no: use.no } };
      }
    }
    if (state !== 'settled' || before?.state === 'settled') return null;
    const { missing } = accountOf(
      data,
      used.map(({ number }) => number),
    );
    return missing.length > 0 ? { code: 'paper.missing', params: { numbers: rangesText(missing) } } : null;
  },
});

export const paperGuards: readonly AnyGuard[] = [usedOnce, accountedFor];
