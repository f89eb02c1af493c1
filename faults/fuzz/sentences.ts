/** A refusal must be a sentence of its own, as the pages say it. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { sayProblem } from '@renderer/pages/import/problem-words';
import type { Refusal } from '@shared/base/result';
import { registerList } from '@shared/registers/index';
import { BadData } from './family';

/** @returns the code; throws `BadData` when no page has words for it */
export function sayOf(refusal: Refusal): string {
  const [module] = registerList;
  const own = module ? sayProblem(refusal, module.definition, 'zh') : '';
  const sentence = isSentence(own, refusal) ? own : sayRefusal(refusal, 'zh');
  if (!isSentence(sentence, refusal)) throw new BadData(`no sentence for ${refusal.code}: ${sentence}`);
  return refusal.code;
}

function isSentence(said: string, { code }: Refusal): boolean {
  return said !== '' && !said.includes(code) && !/[{}]/.test(said);
}
