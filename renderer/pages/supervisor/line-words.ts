/** What a line says of its record: the question or the opinion that waits, else the gist of the record. */
import { splitAsks } from '@shared/registers/contract/asks';
import { asText, type RowsValue } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import type { DeskLine } from '@shared/rules/supervisor/line';

/** '' when the record says it itself. `seen`: the record as it may stand in a list. */
export function lineWords(why: DeskLine['why'], seen: Pick<Row, 'data'>): string {
  if (why === 'ask') return asText(splitAsks(seen.data).waiting[0]?.['question']);
  if (why !== 'opinion') return '';
  const opinions = (seen.data['opinions'] ?? []) as RowsValue;
  return asText(opinions.find((one) => !one['answeredAt'] && !one['requestNo'])?.['text']);
}
