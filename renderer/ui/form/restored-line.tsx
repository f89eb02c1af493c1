/** Says that what was typed earlier is back, and offers to begin anew. */
import { useText } from '@renderer/i18n/use-text';
import { useLayoutEffect, useRef } from 'react';
import { isComposing, isCovered } from '../keys';
import { Button } from '../parts/button';
import './record-form.css';
import { words } from './texts';

export function RestoredLine({ onAnew }: { readonly onAnew: () => void }) {
  const t = useText(words);
  const latest = useRef(onAnew);
  useLayoutEffect(() => {
    latest.current = onAnew;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyZ') return;
      if (event.defaultPrevented || isComposing(event) || isCovered()) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <span className="record-form-draft" role="status">
      {t('restored')}
      <Button tone="quiet" small onClick={onAnew} keys="Alt Z">
        {t('anew')}
      </Button>
    </span>
  );
}
