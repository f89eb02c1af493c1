/** How reading or saving stands, in a sentence. */

import { sayRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { sayReason } from '../safety/finding-words';
import { splitRefusals, words } from './texts';
import { type GroupState, MOST_FILES } from './use-group';

interface GroupStateProps {
  readonly state: GroupState;
  /** Saved means handed to the browser's downloads. */
  readonly isBrowser: boolean;
  readonly onCancel: () => void;
}

export function GroupStateView({ state, isBrowser, onCancel }: GroupStateProps) {
  const t = useText(words);
  const language = useLanguage();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <ProgressPanel title={t('reading')} done={state.done} all={state.all} onCancel={onCancel} />;
    case 'writing':
      return <ProgressPanel title={t('writing')} done={0} all={0} onCancel={onCancel} />;
    case 'read':
      return (
        <Sentence tone="done">
          {[t('read', { n: state.files }), ...(state.known > 0 ? [t('known', { n: state.known })] : [])].join(language === 'zh' ? '' : ' ')}
        </Sentence>
      );
    case 'saved':
      return (
        <Sentence tone="done">{t(isBrowser ? 'savedBrowser' : state.isPage ? 'savedPage' : 'saved', { file: state.fileName })}</Sentence>
      );
    case 'splitting':
      return <ProgressPanel title={t('splitting')} done={0} all={0} onCancel={onCancel} />;
    case 'split':
      return (
        <Sentence tone="done">
          {t(isBrowser ? 'splitBrowser' : 'splitDone', { file: state.fileName, sites: state.sites, n: state.opinions })}
        </Sentence>
      );
    case 'many':
      return <Sentence>{t('many', { most: MOST_FILES, n: state.files })}</Sentence>;
    case 'none':
      return <Sentence tone="calm">{t('none')}</Sentence>;
    case 'refused':
      if (state.refusal.code === 'job.cancelled')
        return <Sentence tone="calm">{t(state.from === 'reading' ? 'stopped' : 'notWritten')}</Sentence>;
      if (state.from === 'saving') return <Sentence>{t('notSaved', { why: sayReason(state.refusal.code, language) })}</Sentence>;
      if (state.refusal.code === 'host.unreadable') return <Sentence>{t('unreadable')}</Sentence>;
      return <Sentence>{t('failed', { why: sayRefusal(state.refusal, language, splitRefusals) })}</Sentence>;
  }
}
