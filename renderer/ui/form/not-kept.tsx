/** Says that what is typed stands in no draft, so that leaving would lose it. */
import { useText } from '@renderer/i18n/use-text';
import { Sentence } from '../parts/sentence';
import { words } from './texts';

export function NotKept() {
  const t = useText(words);
  return <Sentence>{t('notKept')}</Sentence>;
}
