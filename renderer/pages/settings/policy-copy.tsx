/** A copy of the policy shown, under a name of the site. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { useId, useState } from 'react';
import { words } from './policy-texts';

export function CopyBar({ onCopy }: { readonly onCopy: (name: string) => void }) {
  const t = useText(words);
  const id = useId();
  const [name, setName] = useState('');
  return (
    <>
      <label htmlFor={id}>{t('copyName')}</label>
      <input
        id={id}
        className="control-input policy-name"
        maxLength={40}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button onClick={() => onCopy(name)}>{t('copy')}</Button>
    </>
  );
}
