/** After a rebuild: what is back, what is not, and into the program. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Restored } from '@renderer/workers/restore-job';
import { useRef } from 'react';
import { resultText } from './result-text';
import { words } from './texts';
import { useFirstFocus } from './use-first-focus';

export function RecoveryDone({ restored, onEnter }: { readonly restored: Restored; readonly onEnter: () => void }) {
  const t = useText(words);
  const language = useLanguage();
  const place = useRef<HTMLElement>(null);
  useFirstFocus(place);
  const { good, sentences } = resultText(restored, language);
  return (
    <>
      <h1>{t('done')}</h1>
      <Sentence tone={good ? 'done' : 'late'}>{sentences.join('')}</Sentence>
      <footer className="row" ref={place}>
        <Button tone="main" onClick={onEnter} keys="Enter">
          {t('enter')}
        </Button>
      </footer>
    </>
  );
}
