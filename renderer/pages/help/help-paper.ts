/** The help as it is printed: the guide, one line a register, every rule with its source. */

import { marksOf, say } from '@renderer/i18n/use-text';
import type { HelpPart } from '@renderer/print-jobs/help-form';
import type { Language } from '@shared/base/text';
import { registerList } from '@shared/registers/index';
import { SOURCES } from '@shared/rules/basis/rule';
import { RULES } from '@shared/rules/basis/rules';
import { GUIDE } from './guide';
import { PAGE_LINES } from './page-lines';
import { words } from './texts';

export function helpPaper(language: Language): readonly HelpPart[] {
  const t = (key: keyof typeof words): string => say(words, language, key);
  return [
    {
      title: t('guide'),
      what: t('number'),
      rows: GUIDE.map((line, index) => ({ name: String(index + 1), says: t(line), more: '' })),
      more: '',
    },
    {
      title: t('pages'),
      what: t('name'),
      rows: Object.values(PAGE_LINES).map(({ title, says, rules }) => ({
        name: title[language],
        says: says[language],
        more: rules.join(' '),
      })),
      more: t('rules'),
    },
    {
      title: t('books'),
      what: t('name'),
      rows: registerList.map(({ definition: { title, help, print } }) => ({
        name: title[language],
        says: help[language],
        more: `${print.title[language]} ${print.code}`.trim(),
      })),
      more: t('form'),
    },
    {
      title: t('rules'),
      what: t('mark'),
      rows: Object.entries(RULES).map(([mark, { says, from }]) => ({
        name: mark,
        says: says[language],
        more: marksOf(language).sentences(from.map(({ source, at }) => `${SOURCES[source][language]} ${at}`.trim())),
      })),
      more: t('from'),
    },
  ];
}
