/** Under a unit: what is open there, who lived there before, and the way to everything that ever happened. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { useLocation } from 'wouter';
import { NewForUnit } from '../parts/new-for-unit';
import { UnitStrip } from '../parts/unit-strip';
import { useUnit } from '../parts/use-unit';
import type { DetailExtraProps } from '../register-ui';
import { unitPath } from '../unit-path';
import { FormerList } from './former-list';
import { words } from './texts';

export function UnitDetailExtra({ row }: DetailExtraProps) {
  const t = useText(words);
  const [, go] = useLocation();
  const view = useUnit(row.no);
  return (
    <div className="intake-detail">
      <div className="row">
        <Button onClick={() => go(unitPath(row.no))}>{t('all')}</Button>
        <NewForUnit unit={row.no} />
      </div>
      {view?.facts && <FormerList former={view.facts.former} />}
      {view && <UnitStrip view={view} except={row.id} limit={12} />}
    </div>
  );
}
