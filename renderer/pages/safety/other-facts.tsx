/** What else bears on the safety of the records: room, tested restore, the system's promise, the look before opening. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { type Instant, showTime } from '@shared/base/time';
import type { TrustFacts } from '@shared/rules/trust/facts';
import { ageWords } from './age-words';
import { sizeWords } from './size-words';
import { words } from './texts';

export function OtherFacts({ facts, now }: { readonly facts: TrustFacts; readonly now: Instant }) {
  const t = useText(words);
  const language = useLanguage();
  const { space, rehearsal, persisted, start, sheets, host, deskKey } = facts;
  const free = space === null ? t('unknown') : spaceWords(space, host, t);
  const tested =
    rehearsal.at === ''
      ? ageWords('', now, language)
      : t(rehearsal.ok ? 'passed' : 'notPassed', { age: ageWords(rehearsal.at, now, language) });
  const lines: readonly (readonly [string, string, string])[] = [
    [t('free'), free, ''],
    [t('rehearsal'), tested, rehearsal.at],
    [t('persisted'), t(`persisted.${persisted}`), ''],
    [t('start'), startWords(start, t), ''],
    [t('sheets'), ageWords(sheets.at, now, language), sheets.at],
    [t('deskKey'), t(`deskKey.${deskKey}`), ''],
  ];
  return (
    <dl className="safety-facts card">
      {lines.map(([name, value, at]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num" title={showTime(at)}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Say = ReturnType<typeof useText<typeof words>>;

function spaceWords({ free, total }: NonNullable<TrustFacts['space']>, host: TrustFacts['host'], t: Say): string {
  if (host === 'browser') return t('freeBrowser', { free: sizeWords(free) });
  return t('freeOf', { free: sizeWords(free), total: sizeWords(total) });
}

function startWords(start: TrustFacts['start'], t: Say): string {
  if (start === null) return t('start.none');
  if (start.damage.length > 0) return t('start.damage');
  return start.trimmed > 0 ? t('start.trimmed', { n: start.trimmed }) : t('start.well');
}
