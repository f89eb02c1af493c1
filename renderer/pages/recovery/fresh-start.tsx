/** Beginning anew beside copies that could be recovered: what is given up is said, and the word has to be typed. */
import { useText } from '@renderer/i18n/use-text';
import { isComposing } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import type { StartFound } from '@shared/backup/start-verdict';
import { useState } from 'react';
import { Labelled } from '../parts/labelled';
import { words } from './texts';

interface FreshStartProps {
  readonly found: StartFound;
  readonly onFresh: () => void;
}

export function FreshStart({ found, onFresh }: FreshStartProps) {
  const t = useText(words);
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <Button tone="danger" onClick={() => setTyped('')}>
        {t('fresh')}
      </Button>
    );
  }
  const right = typed.trim() === t('fresh.word');
  const entries = Math.max(0, ...found.files.map(({ lines }) => lines));
  return (
    <form
      className="recovery-fresh"
      onSubmit={(event) => {
        event.preventDefault();
        if (right) onFresh();
      }}
    >
      <p>{t('fresh.text', { entries, snapshots: found.snapshots.length })}</p>
      <Labelled label={t('fresh.label', { word: t('fresh.word') })}>
        {(id) => (
          <input
            id={id}
            className="control-input recovery-way"
            autoComplete="off"
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !isComposing(event)) setTyped(null);
            }}
          />
        )}
      </Labelled>
      <div className="row">
        <Button tone="danger" disabled={!right} onClick={onFresh}>
          {t('fresh')}
        </Button>
        <Button onClick={() => setTyped(null)}>{t('fresh.no')}</Button>
      </div>
    </form>
  );
}
