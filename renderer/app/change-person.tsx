/** 换人: somebody else sits down, and everything on the screen stays as it is, with what is half typed. Until the PIN is right nothing changes. */
import { useText } from '@renderer/i18n/use-text';
import { WhoForm } from '@renderer/pages/sign-in/who-form';
import { useSession } from '@renderer/stores/session';
import { Button } from '@renderer/ui/parts/button';
import { useEffect, useRef } from 'react';
import './change-person.css';
import { words } from './texts';

export function ChangePerson({ onClose }: { readonly onClose: () => void }) {
  const t = useText(words);
  const signIn = useSession((state) => state.signIn);
  const me = useSession((state) => state.actor?.id ?? '');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    dialog.current?.showModal();
    // Opening gives the focus to the first name; the PIN of whoever is chosen is what has to be typed.
    dialog.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus();
    return () => {
      // The cursor goes back to where it was, so that the next person types on.
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="change-person" onClose={onClose} aria-label={t('changePerson')}>
      <h2>{t('changePerson')}</h2>
      <WhoForm
        first=""
        without={me}
        onSignedIn={(person) => {
          signIn(person);
          onClose();
        }}
      />
      <p className="muted small">{t('changeHint')}</p>
      <div className="row">
        <Button onClick={() => dialog.current?.close()} keys="Esc">
          {t('close')}
        </Button>
      </div>
    </dialog>
  );
}
