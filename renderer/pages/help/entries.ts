/** Everything the help can lead to, made from definitions and rules, and what of it fits a few words or pinyin initials. */
import { plain } from '@renderer/ui/match';
import { spellings } from '@shared/base/pinyin';
import type { Language, Text } from '@shared/base/text';
import { registerList } from '@shared/registers/index';
import { openSentence, ruleOfRefusal } from '@shared/rules/basis/refusals';
import { RULES } from '@shared/rules/basis/rules';
import { PAGE_LINES } from './page-lines';

export interface HelpEntry {
  /** Where in the help it stands. */
  readonly path: string;
  readonly kind: 'page' | 'register' | 'rule' | 'refusal';
  readonly title: Text;
  readonly says: Text;
}

const MOST = 30;

/** Pages, registers, rules, and the sentences of refusals that follow from a rule. */
export function helpEntries(): readonly HelpEntry[] {
  const pages = Object.entries(PAGE_LINES).map(
    ([path, { title, says }]): HelpEntry => ({ path: path === '/help' ? path : `/help/page${path}`, kind: 'page', title, says }),
  );
  const registers = registerList.map(
    ({ definition: { id, title, help } }): HelpEntry => ({ path: `/help/r/${id}`, kind: 'register', title, says: help }),
  );
  const rules = Object.entries(RULES).map(
    ([mark, { says }]): HelpEntry => ({ path: `/help/rule/${mark}`, kind: 'rule', title: { zh: mark, en: mark }, says }),
  );
  const refusals = registerList.flatMap(({ definition: { title, refusals: said } }) =>
    Object.entries(said).flatMap(([code, says]): readonly HelpEntry[] => {
      const mark = ruleOfRefusal(code);
      return mark === null ? [] : [{ path: `/help/rule/${mark}`, kind: 'refusal', title, says: openSentence(says) }];
    }),
  );
  return [...pages, ...registers, ...rules, ...refusals];
}

/** Those that fit, titles before texts; every word has to be there. Letters are tried as the initials or the pinyin of the title. */
export function searchHelp(entries: readonly HelpEntry[], query: string, language: Language): readonly HelpEntry[] {
  const asked = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (asked.length === 0) return [];
  const found = entries.flatMap((entry) => {
    const ranks = asked.map((word) => rankOf(entry, word, language));
    return ranks.includes(null) ? [] : [{ entry, rank: Math.max(...ranks.map(Number)) }];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** 0 in the title, 1 by its pinyin, 2 in the text; null = nowhere. */
function rankOf({ title, says }: HelpEntry, word: string, language: Language): number | null {
  if (plain(title[language]).includes(word) || plain(title.zh).includes(word)) return 0;
  if (/^[a-z]+$/.test(word) && spellings(title.zh).some((spelt) => spelt.includes(word))) return 1;
  return plain(says[language]).includes(word) || plain(says.zh).includes(word) ? 2 : null;
}
