/** Says why something was not done for which no form is there to say so: a button that runs a command at once, or work that broke off. */
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useLine } from '@renderer/stores/line';
import { NoticeStrip } from './notice-strip';
import { words } from './texts';

export function StumbleStrip() {
  const t = useText(words);
  const stumbled = useLine((line) => line.stumbled);
  const stumble = useLine((line) => line.stumble);
  const sentence = useRefusal();
  if (stumbled === null) return null;
  const known = async (): Promise<string> => {
    stumble(null);
    return '';
  };
  return <NoticeStrip tone="late" text={sentence(stumbled)} act={t('known')} onAct={known} />;
}
