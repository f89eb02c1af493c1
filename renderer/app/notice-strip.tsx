/** A line above the page that says one thing, with one button; a reason is asked for in the same line where one is needed. */
import { useText } from '@renderer/i18n/use-text';
import { isComposing } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { useState } from 'react';
import { words } from './texts';

interface NoticeStripProps {
  readonly tone: 'late' | 'today';
  readonly text: string;
  /** What the button says; absent: only said. */
  readonly act?: string;
  /** Asks for a reason before `onAct`. */
  readonly reason?: string;
  /** Answers the sentence to show when it was refused; '' = done. */
  readonly onAct?: (reason: string) => Promise<string>;
}

export function NoticeStrip({ tone, text, act, reason, onAct }: NoticeStripProps) {
  const t = useText(words);
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState('');
  const go = async (): Promise<void> => {
    const refused = (await onAct?.(typed)) ?? '';
    setTrouble(refused);
    if (refused === '') setAsking(false);
  };
  return (
    <div className={`notice-strip notice-${tone}`} role={tone === 'late' ? 'alert' : 'status'}>
      <span>{trouble === '' ? text : trouble}</span>
      {act !== undefined && !asking && (
        <Button small onClick={() => (reason === undefined ? void go() : setAsking(true))}>
          {act}
        </Button>
      )}
      {asking && (
        <span className="row push">
          <input
            className="control-input"
            aria-label={reason}
            placeholder={reason}
            maxLength={300}
            // The button was pressed to write here.
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (isComposing(event)) return;
              if (event.key === 'Enter') void go();
              if (event.key === 'Escape') setAsking(false);
            }}
          />
          <Button small tone="main" onClick={() => void go()} keys="Enter">
            {act}
          </Button>
          <Button small onClick={() => setAsking(false)} keys="Esc">
            {t('cancelReason')}
          </Button>
        </span>
      )}
    </div>
  );
}
