/** How taking in a file of opinions stands: working, what came of it, or why nothing did. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { say, useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Language } from '@shared/base/text';
import { useLocation } from 'wouter';
import { opinionRefusals, words } from './opinion-texts';
import type { TakenOpinions } from './take-opinions';
import type { OpinionsState } from './use-opinions';

export function OpinionsResult({ state, onCancel }: { readonly state: OpinionsState; readonly onCancel: () => void }) {
  const t = useText(words);
  const language = useLanguage();
  const [, go] = useLocation();
  if (state.kind === 'idle') return null;
  if (state.kind === 'running')
    return <ProgressPanel title={t('reading', { file: state.fileName })} done={0} all={0} onCancel={onCancel} />;
  if (state.kind === 'refused') {
    const { code } = state.refusal;
    if (code === 'job.cancelled') return <Sentence tone="calm">{t('stopped')}</Sentence>;
    if (code === 'host.unreadable') return <Sentence>{t('unreadable')}</Sentence>;
    return <Sentence>{t('refused', { file: state.fileName, why: sayRefusal(state.refusal, language, opinionRefusals) })}</Sentence>;
  }
  const open = (
    <Button small onClick={() => go('/r/headopinions')}>
      {t('open')}
    </Button>
  );
  return (
    <Sentence tone="done" action={open}>
      {takenText(state.taken, language)}
    </Sentence>
  );
}

/** What a file brought, in sentences. */
export function takenText({ fileName, fresh, moved, known, others }: TakenOpinions, language: Language): string {
  const parts = [say(words, language, fresh > 0 ? 'fresh' : 'none', { file: fileName, n: fresh })];
  if (moved > 0) parts.push(say(words, language, 'moved', { n: moved }));
  if (known > 0) parts.push(say(words, language, 'known', { n: known }));
  if (others > 0) parts.push(say(words, language, 'others', { n: others }));
  return parts.join(language === 'zh' ? '' : ' ');
}
