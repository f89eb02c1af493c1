/** A long piece of work: how far it is, how long still, and a way to stop it. */
import { useText } from '@renderer/i18n/use-text';
import { useLayoutEffect, useRef } from 'react';
import { isComposing } from '../keys';
import { Button } from './button';
import './progress-panel.css';
import { words } from './texts';
import { useSecondsLeft } from './time-left';

interface ProgressPanelProps {
  /** What is being done, as 正在写周报. */
  readonly title: string;
  readonly done: number;
  /** 0 = not known yet. */
  readonly all: number;
  /** Told as a share, not as a count. */
  readonly percent?: boolean;
  readonly onCancel?: () => void;
}

export function ProgressPanel({ title, done, all, percent = false, onCancel }: ProgressPanelProps) {
  const t = useText(words);
  const seconds = useSecondsLeft(title, all > 0 ? done / all : null);
  useEscape(onCancel);
  return (
    <div className="progress-panel card">
      <div className="row">
        <b>{title}</b>
        {all > 0 && <span className="muted num">{percent ? `${done}%` : t('done', { done, all })}</span>}
        {seconds !== null && seconds > 0 && <span className="muted num">{t(...timeLeft(seconds))}</span>}
        {onCancel && (
          <span className="push">
            <Button small onClick={onCancel} keys="Esc">
              {t('cancel')}
            </Button>
          </span>
        )}
      </div>
      <progress aria-label={title} {...(all > 0 ? { value: Math.min(done, all), max: all } : {})} />
    </div>
  );
}

/** Rounded up to whole minutes once there is more than one: nobody needs the seconds then. */
function timeLeft(seconds: number): ['secondsLeft' | 'minutesLeft', { readonly n: number }] {
  return seconds > 90 ? ['minutesLeft', { n: Math.ceil(seconds / 60) }] : ['secondsLeft', { n: seconds }];
}

/** Esc stops the work wherever the focus is, unless something nearer took the key. */
function useEscape(cancel: (() => void) | undefined): void {
  const latest = useRef(cancel);
  useLayoutEffect(() => {
    latest.current = cancel;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event) || !latest.current) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
