/** All keys on one card, shown by `?`. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Kbd } from '@renderer/ui/parts/kbd';
import { useEffect, useRef } from 'react';
import './key-card.css';
import { otherKeys, shortcutsOf } from './shortcuts';
import { words } from './texts';

export function KeyCard({ onClose }: { readonly onClose: () => void }) {
  const t = useText(words);
  const label = useLabel();
  const { actor, staff } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="key-card" onClose={onClose} aria-label={t('keys')}>
      <h2>{t('keys')}</h2>
      <dl>
        {[...shortcutsOf(actor, staff), ...otherKeys].map((each) => (
          <div key={each.key}>
            <dt>
              <Kbd>{each.key}</Kbd>
            </dt>
            <dd>{label(each.label)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => dialog.current?.close()} keys="Esc">
        {t('close')}
      </Button>
    </dialog>
  );
}
