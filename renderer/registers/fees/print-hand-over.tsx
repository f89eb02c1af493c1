/** The button that prints what went to the cashier at one time. */
import { useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { Button } from '@renderer/ui/parts/button';
import type { Row } from '@shared/registers/contract/row';
import type { FeeData } from '@shared/registers/fees/fields';
import { words } from './texts';

export function PrintHandOver({ rows }: { readonly rows: readonly Row<FeeData>[] }) {
  const t = useText(words);
  const { printFees } = usePrint();
  return (
    <Button small onClick={() => void printFees(rows)}>
      {t('print')}
    </Button>
  );
}
