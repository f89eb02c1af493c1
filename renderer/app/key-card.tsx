/** All keys on one card, shown by `?`; P prints it on one A4 page. */
import { useDesk } from '@renderer/desk/desk-context';
import { everywhereOf } from '@renderer/desk/shortcut-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { useKeysIn } from '@renderer/ui/keys';
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
  const { printKeys } = usePrint();
  const places = shortcutsOf(actor, staff);
  const print = (): void => {
    dialog.current?.close();
    void printKeys([everywhereOf({ places, others: otherKeys })]);
  };
  useKeysIn(dialog, (event) => {
    const meant = event.key.toLowerCase() === 'p' && !event.altKey;
    if (meant) print();
    return meant;
  });
  return (
    <dialog ref={dialog} className="key-card" onClose={onClose} aria-label={t('keys')}>
      <h2>{t('keys')}</h2>
      <dl>
        {[...places, ...otherKeys].map((each) => (
          <div key={each.key}>
            <dt>
              <Kbd>{each.key}</Kbd>
            </dt>
            <dd>{label(each.label)}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button onClick={() => dialog.current?.close()} keys="Esc">
          {t('close')}
        </Button>
        <Button onClick={print} keys="P">
          {t('printKeys')}
        </Button>
      </div>
    </dialog>
  );
}
