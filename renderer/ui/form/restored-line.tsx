/** Says that what was typed earlier is back, and offers to begin anew. */
import { useText } from '@renderer/i18n/use-text';
import { useAltKey } from '../keys';
import { Button } from '../parts/button';
import './record-form.css';
import { words } from './texts';

export function RestoredLine({ onAnew }: { readonly onAnew: () => void }) {
  const t = useText(words);
  useAltKey('Z', onAnew);
  return (
    <span className="record-form-draft" role="status">
      {t('restored')}
      <Button tone="quiet" small onClick={onAnew} keys="Alt Z">
        {t('anew')}
      </Button>
    </span>
  );
}
