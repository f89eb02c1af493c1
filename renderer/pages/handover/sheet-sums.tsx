/** What is open in one line of figures: the first thing a new shift sees (SH-1). */
import { useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import type { Instant } from '@shared/base/time';
import { showMoney } from '@shared/registers/contract/display';
import { words } from './texts';
import type { SheetNow } from './use-sheet';

export function SheetSums({ lines, figures, now }: Pick<SheetNow, 'lines' | 'figures'> & { readonly now: Instant }) {
  const t = useText(words);
  const late = lines.filter((line) => line.due !== '' && String(line.due) < now).length;
  const callbacks = lines.filter((line) => line.register === 'callbacks').length;
  const { keysOut, parcelsWaiting, parcelsOver, visitorsIn, feesOpen, feesSum } = figures;
  const parcels =
    parcelsOver > 0 ? t('sum.parcelsOver', { n: parcelsWaiting, over: parcelsOver }) : t('sum.parcels', { n: parcelsWaiting });
  return (
    <div className="sheet-sums" role="status">
      <Tag tone="calm">{t('sum.open', { n: lines.length })}</Tag>
      {late > 0 && <Tag tone="late">{t('sum.late', { n: late })}</Tag>}
      <Tag tone={keysOut > 0 ? 'today' : 'calm'}>{t('sum.keys', { n: keysOut })}</Tag>
      <Tag tone={parcelsOver > 0 ? 'today' : 'calm'}>{parcels}</Tag>
      <Tag tone={visitorsIn > 0 ? 'today' : 'calm'}>{t('sum.visitors', { n: visitorsIn })}</Tag>
      {callbacks > 0 && <Tag tone="today">{t('sum.callbacks', { n: callbacks })}</Tag>}
      {feesOpen > 0 && <Tag tone="today">{t('sum.fees', { n: feesOpen, sum: showMoney(feesSum) })}</Tag>}
    </div>
  );
}
