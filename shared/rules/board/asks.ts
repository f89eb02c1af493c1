/** Questions upwards on the today board: a line beside whatever else the record waits for, until answered (IN-12). */
import { splitAsks } from '../../registers/contract/asks';
import { asText } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import type { BoardItem } from './item';

/** The line of a record with a question that waits, with the time of the oldest; of any register that has them. */
export function askItems(row: Row): readonly BoardItem[] {
  const [oldest] = splitAsks(row.data).waiting;
  if (!oldest) return [];
  return [{ row, column: 'today', why: 'ask', tone: 'today', at: asText(oldest['at']), act: 'answer', first: false }];
}
