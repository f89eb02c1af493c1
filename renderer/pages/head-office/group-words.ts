/** What is said of files and figures on the page, in both languages. */
import { say } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import { betweenText, figureText } from '@shared/group/figure-text';
import type { Outlier } from '@shared/group/outliers';
import type { FileEntry } from '@shared/group/store';
import type { Tone } from '@shared/registers/contract/definition';
import { figureSaid, unitBehind } from './figure-words';
import { fateWords, words } from './texts';

type Judged = Pick<FileEntry, 'kind' | 'fate' | 'corrections'>;

/** In Chinese the same as `fateText`. */
export function fateSaid({ kind, fate, corrections }: Judged, language: Language): string {
  if (kind === 'stream' && fate !== 'counts') return fateWords.handed[language];
  const key = fate === 'duplicate' || fate === 'older' ? fate : kind;
  return fateWords[key][language] + (fate === 'counts' && corrections > 0 ? fateWords.corrections[language] : '');
}

/** late = it is left out and somebody has to do something, hold = it counts but is not as it was written, calm = another counts instead of it. */
export function fateTone({ kind, fate }: Judged): Tone {
  if (fate === 'duplicate' || fate === 'older') return 'calm';
  if (fate === 'skipped') return kind === 'foreign' ? 'calm' : 'late';
  return kind === 'resaved' ? 'hold' : 'done';
}

/** In Chinese the same as `outlierText`. */
export function outlierSaid({ name, value, median, low, high }: Outlier, language: Language): string {
  return say(words, language, 'outlier', {
    name: figureSaid(name, language),
    unit: unitBehind(name, language),
    value: figureText(name, value),
    side: say(words, language, value > high ? 'above' : 'below'),
    median: betweenText(name, median),
    low: betweenText(name, low),
    high: betweenText(name, high),
  });
}
