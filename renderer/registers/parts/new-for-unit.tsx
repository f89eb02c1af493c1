/** Begins a record for a unit, with the unit filled in. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { useCallback, useLayoutEffect } from 'react';
import { useLocation } from 'wouter';
import { words } from './texts';

/** While it is shown, F2 and F3 mean this unit. */
export function NewForUnit({ unit }: { readonly unit: string }) {
  const t = useText(words);
  const [, go] = useLocation();
  const begin = useCallback((register: string) => go(`/r/${register}/new`, { state: { begin: { unit } } }), [go, unit]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const register = event.key === 'F2' ? 'duty' : event.key === 'F3' ? 'requests' : '';
      if (register === '' || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      // Otherwise the key that works from anywhere would open an empty form.
      event.stopPropagation();
      begin(register);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [begin]);
  return (
    <span className="row">
      <Button onClick={() => begin('duty')} keys="F2">
        {t('newDuty')}
      </Button>
      <Button onClick={() => begin('requests')} keys="F3">
        {t('newRequest')}
      </Button>
    </span>
  );
}
