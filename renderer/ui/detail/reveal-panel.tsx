/** Why a masked value is to be shown: one key for each reason, Enter for the one of the last time, words for any other. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { useLastWhy } from '@renderer/stores/last-why';
import { WHYS, type Why } from '@shared/rules/privacy/settings';
import { useLayoutEffect, useRef, useState } from 'react';
import { useKeysIn } from '../keys';
import { Button } from '../parts/button';
import { Sentence } from '../parts/sentence';
import { words } from './texts';
import type { Reveal } from './use-reveal';

const ALL = Object.keys(WHYS) as readonly Why[];
const MOST = 200;

export function RevealPanel({ reveal, label }: { readonly reveal: Reveal; readonly label: string }) {
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const last = useLastWhy((state) => state.why);
  const place = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLDivElement>(null);
  const [telling, setTelling] = useState(false);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState('');
  const running = useRef(false);
  useLayoutEffect(() => {
    const from = document.activeElement;
    first.current?.querySelector<HTMLButtonElement>('[data-first] button')?.focus();
    // Back to where it was asked for; where that went with the mask, the letters of the record act again.
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);

  const show = async (why: Why): Promise<void> => {
    if (why === 'other' && note.trim() === '') return setTelling(true);
    // One look is one line of the journal, however often the key was pressed.
    if (running.current) return;
    running.current = true;
    try {
      const result = await reveal.show(why, note.trim());
      setTrouble(result.ok ? '' : sayRefusal(result.error, language));
    } finally {
      running.current = false;
    }
  };
  useKeysIn(place, (event) => {
    // Alt and a digit is a way through the program.
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'Escape') reveal.close();
    else if (event.target instanceof HTMLInputElement) {
      if (event.key !== 'Enter') return false;
      void show('other');
    } else {
      const why = /^[1-9]$/.test(event.key) ? ALL[Number(event.key) - 1] : undefined;
      if (why === undefined) return false;
      void show(why);
    }
    return true;
  });
  return (
    <div ref={place} className="reveal-panel" role="group" aria-label={t('revealWhy', { label })}>
      <span className="muted small">{t('revealWhy', { label })}</span>
      <div ref={first} className="row">
        {ALL.map((why, index) => (
          <span key={why} {...(why === (last ?? ALL[0]) && { 'data-first': '' })}>
            <Button small tone={why === last ? 'main' : 'plain'} keys={String(index + 1)} onClick={() => void show(why)}>
              {say(WHYS[why])}
            </Button>
          </span>
        ))}
      </div>
      {telling && (
        <input
          className="control-input"
          aria-label={t('revealNote')}
          placeholder={t('revealNote')}
          maxLength={MOST}
          autoComplete="off"
          autoFocus
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      <span className="muted small">{t('revealLogged')}</span>
    </div>
  );
}
