/** How an export ended: the file and what changed since the last one, or why there is none. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { DiffList } from './diff-list';
import { sayWhy } from './say-why';
import { words } from './texts';
import type { ExportState } from './use-export';

export function ExportResult({ state, onCancel }: { readonly state: ExportState; readonly onCancel: () => void }) {
  const t = useText(words);
  const language = useLanguage();
  if (state.kind === 'idle') return null;
  if (state.kind === 'running') {
    return (
      <ProgressPanel
        title={t(`step.${state.step}`, { week: state.week })}
        done={Math.round(state.done * 100)}
        all={100}
        onCancel={onCancel}
      />
    );
  }
  if (state.kind === 'refused') {
    const { refusal } = state;
    if (refusal.code === 'job.cancelled') return <Sentence tone="calm">{t('cancelled')}</Sentence>;
    return <Sentence>{t(refusal.code === 'export.save' ? 'notSaved' : 'failed', { why: sayWhy(refusal, language) })}</Sentence>;
  }
  const { fileName, rows, code, diff } = state.result;
  return (
    <div className="stack">
      <Sentence tone="done">{t('done', { file: fileName, rows })}</Sentence>
      <p className="export-code">
        {t('code')} <b className="num">{code}</b> <span className="muted">{t('codeHint')}</span>
      </p>
      {diff && <DiffList title={t('since')} diff={diff} />}
    </div>
  );
}
