/** How the last hand-over ended: what is saved, what is noted, and what to do. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Sentence } from '@renderer/ui/parts/sentence';
import { sayWhy } from './say-why';
import { words } from './texts';
import type { HandState } from './use-hand-over';

export function HandResult({ state }: { readonly state: HandState }) {
  const t = useText(words);
  const language = useLanguage();
  const { host } = useDesk();
  if (state.kind === 'done') {
    const { fileName } = state;
    const key = fileName === '' ? 'handNoted' : host.kind === 'browser' ? 'handSavedBrowser' : 'handSaved';
    return <Sentence tone="done">{t(key, { file: fileName })}</Sentence>;
  }
  if (state.kind !== 'refused') return null;
  const { refusal } = state;
  if (refusal.code === 'job.cancelled') return <Sentence tone="calm">{t('handCancelled')}</Sentence>;
  const isUnsaved = refusal.code === 'export.save' || refusal.code === 'hand.gone' || refusal.code === 'hand.short';
  return (
    <Sentence>
      {t(isUnsaved ? 'handNotSaved' : refusal.code === 'hand.noted' ? 'handHalf' : 'handRefused', { why: sayWhy(refusal, language) })}
    </Sentence>
  );
}
