/** Board or list of a register that has both; the choice is kept on this machine. */
import { useText } from '@renderer/i18n/use-text';
import { usePreferences } from '@renderer/stores/preferences';
import { Button } from '@renderer/ui/parts/button';
import { words } from './texts';

interface ViewSwitchProps {
  readonly register: string;
}

export function ViewSwitch({ register }: ViewSwitchProps) {
  const t = useText(words);
  const asList = usePreferences((state) => state.asList).includes(register);
  const setAsList = usePreferences((state) => state.setAsList);
  return (
    <span role="group" aria-label={t('views')} className="view-switch">
      <Button small pressed={!asList} onClick={() => setAsList(register, false)}>
        {t('board')}
      </Button>
      <Button small pressed={asList} onClick={() => setAsList(register, true)}>
        {t('list')}
      </Button>
    </span>
  );
}
