/** Under a sum that was handed over: what went to the cashier with it. */
import { rowsBetween } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Sentence } from '@renderer/ui/parts/sentence';
import { addDays, at, dayOf } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import { showMoney } from '@shared/registers/contract/display';
import type { Row } from '@shared/registers/contract/row';
import { fees } from '@shared/registers/fees/definition';
import { handedWith, sumOf } from '@shared/registers/fees/rules';
import type { DetailExtraProps } from '../register-ui';
import { PrintHandOver } from './print-hand-over';
import { words } from './texts';

/** What waited longer before it went is found in the list. */
const WAITED_DAYS = 60;

export function HandedWith({ row: found }: DetailExtraProps) {
  const t = useText(words);
  const { db } = useDesk();
  const row = rowAs(fees, found);
  const { handedAt, cashier } = row.data;
  const together = useLive(async (): Promise<readonly ReturnType<typeof asFee>[]> => {
    if (handedAt === '') return [];
    const rows = await rowsBetween(db, 'fees', at(addDays(dayOf(handedAt), -WAITED_DAYS), '00:00'), handedAt);
    return handedWith(row, rows.map(asFee));
  }, [db, handedAt, row.id, row.rev]);
  if (row.state !== 'handed' || !together || together.length === 0) return null;
  const { count, fen } = sumOf(together);
  return (
    <Sentence tone="calm" action={<PrintHandOver rows={together} />}>
      {t('together', { cashier, n: count, sum: showMoney(fen) })}
    </Sentence>
  );
}

function asFee(row: Row) {
  return rowAs(fees, row);
}
