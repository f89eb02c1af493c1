/** The figures of a policy in words. */
import type { Text } from '@shared/base/text';
import { LEVELS, METHODS } from '@shared/registers/contract/choices';
import type { Callers, SourceRule } from '@shared/rules/callbacks/types';
import type { words } from './policy-texts';

export type Say = (key: keyof typeof words & string, params?: Readonly<Record<string, string | number>>) => string;
export type Label = (text: Text) => string;

/** `3 天内`, `期中一次，期满 3 天内一次`. */
export function deadlineWords({ deadline }: SourceRule, t: Say): string {
  switch (deadline.kind) {
    case 'days':
      return t('days', { n: deadline.days });
    case 'months':
      return t('months', { n: deadline.months });
    case 'term':
      return t('term', { n: deadline.endDays });
    case 'same-day':
      return t('sameDay');
    case 'planned':
      return t('planned');
  }
}

/** `50%`; by hand where the document leaves it to the case. */
export function rateWords({ rate }: SourceRule, t: Say): string {
  return rate === null || rate === 0 ? t('byHand') : t('percent', { n: rate });
}

/** `一般 物业助理；重大 公司经理`. */
export function callersWords({ callers }: SourceRule, t: Say, label: Label): string {
  const one = ({ post, together, ownArea, severity }: Callers): string =>
    [
      severity === undefined ? '' : label(LEVELS[severity]),
      ownArea ? t('ownArea') : '',
      together > 1 ? t('together', { post, n: together }) : post,
    ]
      .filter((part) => part !== '')
      .join(' ');
  return callers.map(one).join('；');
}

/** `面谈 + 现场查看`. */
export function methodWords({ method, onSite, meetKeyOrComplex }: SourceRule, t: Say, label: Label): string {
  return [method === '' ? t('anyMethod') : label(METHODS[method]), onSite ? t('onSite') : '', meetKeyOrComplex ? t('meetKey') : '']
    .filter((part) => part !== '')
    .join(' + ');
}
