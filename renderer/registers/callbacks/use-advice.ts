/** Says calmly when the chosen method is not what the policy wants (CB-4, CB-5). */
import { useLabel, useText } from '@renderer/i18n/use-text';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { METHODS } from '@shared/registers/contract/choices';
import type { Method, Policy } from '@shared/rules/callbacks/types';
import { adviceFor } from '@shared/rules/callbacks/worklist';
import { words } from './texts';

/** A sentence; '' = the method is right. */
export function useAdvice(data: CallbackData, policy: Policy | undefined, method: Method): string {
  const t = useText(words);
  const say = useLabel();
  const advice = adviceFor(data, policy, method);
  if (advice === 'fine') return '';
  if (advice === 'visit-only') return t('adviceVisit');
  if (advice === 'does-not-replace') return t('adviceNot');
  return t('adviceFirst', { method: data.firstMethod === '' ? '' : say(METHODS[data.firstMethod]) });
}
