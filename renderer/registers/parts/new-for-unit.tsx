/** Begins a record for a unit, with the unit filled in. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { mayWrite } from '@shared/rules/rights/registers';
import { useCallback, useLayoutEffect } from 'react';
import { useLocation } from 'wouter';
import { words } from './texts';

const OFFERED = [
  { register: 'duty', key: 'F2', word: 'newDuty' },
  { register: 'requests', key: 'F3', word: 'newRequest' },
] as const;

/** While it is shown, F2 and F3 mean this unit; nothing for who may not write there. */
export function NewForUnit({ unit }: { readonly unit: string }) {
  const t = useText(words);
  const { role } = useDesk().actor;
  const offered = OFFERED.filter(({ register }) => mayWrite(role, register));
  const [, go] = useLocation();
  const begin = useCallback((register: string) => go(`/r/${register}/new`, { state: { begin: { unit } } }), [go, unit]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const wanted = OFFERED.find(({ register, key }) => key === event.key && mayWrite(role, register));
      if (!wanted || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      // Otherwise the key that works from anywhere would open an empty form.
      event.stopPropagation();
      begin(wanted.register);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [begin, role]);
  return (
    <span className="row">
      {offered.map(({ register, key, word }) => (
        <Button key={key} onClick={() => begin(register)} keys={key}>
          {t(word)}
        </Button>
      ))}
    </span>
  );
}
