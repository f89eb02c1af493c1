/** Leads from a refusal to the rule behind it and the document it comes from (制度依据). */
import { codeOfSaid } from '@renderer/i18n/said';
import { useText } from '@renderer/i18n/use-text';
import { ruleOfRefusal } from '@shared/rules/basis/refusals';
import type { ReactNode } from 'react';
import { words } from './texts';

/** Address of a rule in the help; what is typed stays as a draft meanwhile. */
export function ruleAddress(mark: string): string {
  return `#/help/rule/${mark}`;
}

/** Draws nothing behind a sentence that follows from no rule, or is no refusal. */
export function RuleLink({ sentence }: { readonly sentence: ReactNode }) {
  const t = useText(words);
  const code = typeof sentence === 'string' ? codeOfSaid(sentence) : null;
  const mark = code && ruleOfRefusal(code);
  return mark ? (
    <a className="rule-link" href={ruleAddress(mark)}>
      {t('basis')}
    </a>
  ) : null;
}
