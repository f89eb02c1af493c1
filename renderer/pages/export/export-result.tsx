/** How an export ended: the file and what changed since the last one, or why there is none. */
import { useText } from '@renderer/i18n/use-text';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { words } from './texts';
import { diffLines, type ExportState } from './use-export';

export function ExportResult({ state, onCancel }: { readonly state: ExportState; readonly onCancel: () => void }) {
  const t = useText(words);
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
    const { code, params } = state.refusal;
    if (code === 'job.cancelled') return <Sentence tone="calm">{t('cancelled')}</Sentence>;
    return <Sentence>{t(code === 'export.save' ? 'notSaved' : 'failed', { why: String(params?.['why'] ?? code) })}</Sentence>;
  }
  const { fileName, rows, diff } = state.result;
  return (
    <div className="stack">
      <Sentence tone="done">{t('done', { file: fileName, rows })}</Sentence>
      {diff && (
        <div className="card export-diff">
          <b>{t('since')}</b>
          <ul>
            {diffLines(diff, t).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
