/** Says that the database is not there at the moment, or must not be used any more. */
import { useText } from '@renderer/i18n/use-text';
import { useLine } from '@renderer/stores/line';
import { NoticeStrip } from './notice-strip';
import { words } from './texts';

export function LineStrip() {
  const t = useText(words);
  const state = useLine((line) => line.state);
  if (state === 'open') return null;
  if (state === 'reopening') return <NoticeStrip tone="late" text={t('line.reopening')} />;
  const reload = async (): Promise<string> => {
    location.reload();
    return '';
  };
  return <NoticeStrip tone="late" text={t(`line.${state}`)} act={t('reload')} onAct={reload} />;
}
