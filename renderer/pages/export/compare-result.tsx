/** The comparison of a week with its last file: working, or what would be new in it. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { DiffList } from './diff-list';
import { words } from './texts';
import type { CompareState } from './use-compare';

interface CompareResultProps {
  readonly state: CompareState;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

export function CompareResult({ state, onCancel, onClose }: CompareResultProps) {
  const t = useText(words);
  if (state.kind === 'idle') return null;
  if (state.kind === 'failed') return <Sentence>{t('failed', { why: t('why.failed') })}</Sentence>;
  if (state.kind === 'running') {
    return (
      <ProgressPanel title={t('step.compare', { week: state.week })} done={Math.round(state.done * 100)} all={100} onCancel={onCancel} />
    );
  }
  const close = (
    <Button small onClick={onClose}>
      {t('close')}
    </Button>
  );
  if (state.diff === null)
    return (
      <Sentence tone="calm" action={close}>
        {t('noLast')}
      </Sentence>
    );
  return (
    <div className="stack" aria-live="polite">
      <DiffList title={t('wouldChange', { week: state.week })} diff={state.diff} />
      <div className="row">{close}</div>
    </div>
  );
}
