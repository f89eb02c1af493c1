/** What may stand on the card of a book of numbered paper. */
import type { Refusal } from '../../base/result';
import { asText } from '../contract/fields';
import { MOST_SHEETS, numbersOf, placeIn, sameNumber, spanOf } from './book';
import type { PaperbookData } from './fields';

/** What is wrong with the data, field by field; empty = fine. Each spoiled or missing number is of this book, once, with a reason. */
export function checkBook(data: PaperbookData): readonly Refusal[] {
  const span = spanOf(data);
  if (!span) return [{ code: 'paper.range', field: 'to' }];
  if (span.last - span.first + 1 > MOST_SHEETS) return [{ code: 'paper.long', field: 'to', params: { most: MOST_SHEETS } }];
  return (['spoiled', 'explained'] as const).flatMap((field) => checkLines(data, field).slice(0, 1));
}

function checkLines(data: PaperbookData, field: 'spoiled' | 'explained'): readonly Refusal[] {
  const all = [...numbersOf(data.spoiled), ...numbersOf(data.explained)];
  return data[field].flatMap((line): readonly Refusal[] => {
    const number = asText(line.number).trim();
    const refusal = (code: string): readonly Refusal[] => [{ code, field, params: { number } }];
    if (placeIn(data, number) < 0) return refusal('paper.outside');
    if (asText(line.why).trim() === '') return refusal('paper.why');
    const same = all.filter((other) => sameNumber(other, number) || placeIn(data, other) === placeIn(data, number));
    return same.length > 1 ? refusal('paper.twice') : [];
  });
}
