/** How many take part in an activity, and its sign-in sheet. */
import { useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { Button } from '@renderer/ui/parts/button';
import { rowAs } from '@shared/registers/contract/command';
import { notices } from '@shared/registers/notices/definition';
import { participantsOf } from '@shared/registers/notices/rules';
import type { DetailExtraProps } from '../register-ui';
import { words } from './texts';

export function ActivityExtra({ row }: DetailExtraProps) {
  const t = useText(words);
  const { printFurther } = usePrint();
  const { data } = rowAs(notices, row);
  if (data.kind !== 'activity') return null;
  const people = participantsOf(data);
  return (
    <p className="row">
      <span>{t('count', { n: people.length, signed: people.filter((one) => one.signed).length })}</span>
      <Button small onClick={() => void printFurther(row, 'roll')}>
        {t('printRoll')}
      </Button>
    </p>
  );
}
