/** How filling the template stands: working, saved, or why not. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { sayWhy } from '../say-why';
import { templateRefusals, words } from './texts';
import type { FillState } from './use-fill';

export function FillResult({ state, onCancel }: { readonly state: FillState; readonly onCancel: () => void }) {
  const t = useText(words);
  const language = useLanguage();
  if (state.kind === 'idle') return null;
  if (state.kind === 'running')
    return <ProgressPanel title={t('filling', { week: state.week })} done={Math.round(state.done * 100)} all={100} onCancel={onCancel} />;
  if (state.kind === 'done') return <Sentence tone="done">{t('filled', { file: state.fileName })}</Sentence>;
  const { refusal } = state;
  if (refusal.code === 'job.cancelled') return <Sentence tone="calm">{t('cancelled')}</Sentence>;
  if (refusal.code === 'export.save') return <Sentence>{t('notSaved', { why: sayWhy(refusal, language) })}</Sentence>;
  return <Sentence>{t('refused', { why: sayRefusal(refusal, language, templateRefusals) })}</Sentence>;
}
