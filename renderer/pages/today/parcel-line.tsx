/** Parcels stand on the board as one line with their counts, not one by one. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Tag } from '@renderer/ui/parts/tag';
import { useLocation } from 'wouter';
import type { ParcelCounts } from './load-board';
import { words } from './texts';

export function ParcelLine({ parcels }: { readonly parcels: ParcelCounts }) {
  const t = useText(words);
  const [, go] = useLocation();
  const { waiting, remind, sendBack, limits } = parcels;
  return (
    <li className="board-line">
      <time>{t('allDay')}</time>
      <span className="board-text">
        <span className="board-gist">
          <b>{t('parcels')}</b>
          {t('parcelsLine', { n: waiting })}
        </span>
        <span className="board-small board-sums">
          {remind > 0 && <Tag tone="today">{t('parcelsRemind', { n: remind, days: limits.remind })}</Tag>}
          {sendBack > 0 && <Tag tone="late">{t('parcelsBack', { n: sendBack, days: limits.giveBack })}</Tag>}
        </span>
      </span>
      <Button small onClick={() => go('/r/parcels')}>
        {t('view')}
      </Button>
    </li>
  );
}
