/** Where a form would stand that somebody may not fill: says why, and leads back. */
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useKeysIn } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import type { Refusal } from '@shared/base/result';
import { useEffect, useRef } from 'react';
import { words } from './texts';

interface NotYoursProps {
  readonly refusal: Refusal;
  readonly onBack: () => void;
}

export function NotYours({ refusal, onBack }: NotYoursProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  useKeysIn(place, (event) => {
    if (event.key !== 'Escape') return false;
    onBack();
    return true;
  });
  return (
    <section ref={place} className="record-pane card">
      <EmptyState
        title={sentence(refusal)}
        action={
          <Button onClick={onBack} keys="Esc">
            {t('back')}
          </Button>
        }
      />
    </section>
  );
}
