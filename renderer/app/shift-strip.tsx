/** A quiet line while nobody has opened a shift, or somebody waits to be taken over: an offer, not a wall. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { mayAs } from '@shared/registers/contract/context';
import { useLocation } from 'wouter';
import { words } from './texts';

export function ShiftStrip() {
  const t = useText(words);
  const { shift, actor } = useDesk();
  const [path, go] = useLocation();
  const quiet = path.startsWith('/handover') || !mayAs(actor.role, 'receptionist') || (shift.record !== '' && !shift.waiting);
  if (quiet || shift.name === '') return null;
  return (
    <div className="shift-strip" role="status">
      <span>{shift.waiting ? t('toTake', { shift: shift.name }) : t('notOpened', { shift: shift.name })}</span>
      <Button small onClick={() => go('/handover')} keys="F9">
        {t(shift.waiting ? 'takeOver' : 'openShift')}
      </Button>
    </div>
  );
}
