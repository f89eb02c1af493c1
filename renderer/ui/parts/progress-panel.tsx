/** A long piece of work: how far it is, and a way to stop it. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from './button';
import './progress-panel.css';
import { words } from './texts';

interface ProgressPanelProps {
  /** What is being done, as 正在写周报. */
  readonly title: string;
  readonly done: number;
  /** 0 = not known yet. */
  readonly all: number;
  readonly onCancel?: () => void;
}

export function ProgressPanel({ title, done, all, onCancel }: ProgressPanelProps) {
  const t = useText(words);
  return (
    <div className="progress-panel card">
      <div className="row">
        <b>{title}</b>
        {all > 0 && <span className="muted num">{t('done', { done, all })}</span>}
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
