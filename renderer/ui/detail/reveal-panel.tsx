/** Why a masked value is to be shown: one key for each reason, Enter for the one of the last time, words for any other. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { useLastWhy } from '@renderer/stores/last-why';
import { WHYS, type Why } from '@shared/rules/privacy/settings';
import { useEffect, useRef, useState } from 'react';
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
  useEffect(() => first.current?.querySelector<HTMLButtonElement>('[data-first] button')?.focus(), []);

  const show = (why: Why): void => {
    if (why === 'other' && note.trim() === '') return setTelling(true);
    void reveal.show(why, note.trim()).then((result) => setTrouble(result.ok ? '' : sayRefusal(result.error, language)));
  };
  useKeysIn(place, (event) => {
    if (event.key === 'Escape') reveal.close();
    else if (event.target instanceof HTMLInputElement) {
      if (event.key !== 'Enter') return false;
      show('other');
    } else {
      const why = /^[1-9]$/.test(event.key) ? ALL[Number(event.key) - 1] : undefined;
      if (why === undefined) return false;
      show(why);
    }
    return true;
  });
  return (
    <div ref={place} className="reveal-panel" role="group" aria-label={t('revealWhy', { label })}>
      <span className="muted small">{t('revealWhy', { label })}</span>
      <div ref={first} className="row">
        {ALL.map((why, index) => (
          <span key={why} {...(why === (last ?? ALL[0]) && { 'data-first': '' })}>
            <Button small tone={why === last ? 'main' : 'plain'} keys={String(index + 1)} onClick={() => show(why)}>
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
          ref={(input) => input?.focus()}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      <span className="muted small">{t('revealLogged')}</span>
    </div>
  );
}
