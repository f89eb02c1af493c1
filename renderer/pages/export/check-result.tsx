/** How the check of a weekly file stands: working, or what was found, with every altered place named. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { TableHead } from '@renderer/ui/parts/table-head';
import type { CheckedFile } from './check-file';
import { words } from './check-texts';
import { checkRefusal, checkText, placeWords } from './check-words';
import type { CheckState } from './use-check';

export function CheckResult({ state, onCancel }: { readonly state: CheckState; readonly onCancel: () => void }) {
  const t = useText(words);
  if (state.kind === 'idle') return null;
  return (
    <div className="stack">
      <div aria-live="polite">
        {state.kind === 'running' ? (
          <ProgressPanel title={t('checking', { file: state.fileName })} done={0} all={0} onCancel={onCancel} />
        ) : (
          <Ended state={state} />
        )}
      </div>
      {state.kind === 'done' && state.checked.places.length > 0 && <AlteredTable checked={state.checked} />}
    </div>
  );
}

function Ended({ state }: { readonly state: Extract<CheckState, { readonly kind: 'done' | 'refused' }> }) {
  const language = useLanguage();
  const { tone, sentences } =
    state.kind === 'done' ? checkText(state.checked, language) : checkRefusal(state.fileName, state.refusal, language);
  return <Sentence tone={tone}>{sentences.join(' ')}</Sentence>;
}

function AlteredTable({ checked: { places, altered } }: { readonly checked: CheckedFile }) {
  const t = useText(words);
  const language = useLanguage();
  return (
    <>
      <table className="export-altered card">
        <caption className="only-spoken">{t('places')}</caption>
        <TableHead labels={[t('sheet'), t('record'), t('column'), t('change')]} />
        <tbody>
          {places.map((place) => {
            const { sheet, record, column, change } = placeWords(place, language);
            return (
              <tr key={place.nth}>
                <td>{sheet}</td>
                <td className="num">{record}</td>
                <td>{column}</td>
                <td>{change}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {altered > places.length && <span className="muted">{t('more', { n: altered - places.length })}</span>}
    </>
  );
}
