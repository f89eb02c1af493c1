/** What a rebuild brought back and what not, in sentences. */
import { type Params, say as sayWord } from '@renderer/i18n/use-text';
import type { Restored } from '@renderer/workers/restore-job';
import type { Language } from '@shared/base/text';
import { words } from './texts';

const NAMED = 5;

export interface ResultText {
  readonly good: boolean;
  readonly sentences: readonly string[];
}

export function resultText({ rows, head, carried, unrecoverable }: Restored, language: Language): ResultText {
  const say = (key: keyof typeof words, params?: Params): string => sayWord(words, language, key, params);
  const { journal, chain, altered, files, missingFiles } = unrecoverable;
  const places = [
    ...journal.unreadable.map((n) => say('line', { n })),
    ...journal.doubtful.map(({ seq, no }) => (no === '' ? say('entry', { n: seq }) : no)),
    ...(chain === null ? [] : [say('entry', { n: chain.seq })]),
  ];
  const named = (all: readonly string[], n: number): string =>
    `${all.slice(0, NAMED).join('、')}${n > Math.min(NAMED, all.length) ? say('andMore') : ''}`;
  const faults = journal.count + (chain === null ? 0 : 1);
  const kept = carried?.kept ?? 0;
  const bad = [
    ...(carried?.left ? [say('done.left', { n: carried.left })] : []),
    ...(carried?.left === null ? [say('done.unread')] : []),
    ...(faults > 0 ? [say('done.unreadable', { n: faults, where: named(places, faults) })] : []),
    ...(altered.length > 0 ? [say('done.altered', { n: altered.length, where: named(altered, altered.length) })] : []),
    ...(missingFiles > 0
      ? [
          say('done.files', {
            n: missingFiles,
            where: named(
              files.map(({ no }) => no),
              missingFiles,
            ),
          }),
        ]
      : []),
  ];
  const counts = say('done.counts', { rows, entries: head.seq });
  const more = kept > 0 ? [say('done.carried', { n: kept })] : [];
  return { good: bad.length === 0, sentences: [counts, ...more, ...(bad.length === 0 ? [say('done.all')] : bad)] };
}
