/** Two lines under the table: what the chosen copy brings back, and what no copy has. */
import { useText } from '@renderer/i18n/use-text';
import type { Copies } from '@shared/backup/start-verdict';
import { showTime } from '@shared/base/time';
import { beyondRecovery, type Way } from './plan';
import { words } from './texts';

interface WhatComesBackProps {
  readonly way: Way | null;
  readonly copies: Copies | null;
  /** Number of the database's last entry. */
  readonly seq: number;
}

export function WhatComesBack({ way, copies, seq }: WhatComesBackProps) {
  const t = useText(words);
  const lost = copies === null ? null : beyondRecovery(copies, seq);
  if (way === null) return null;
  const also = way.file === null ? 0 : Math.max(0, seq - way.file.lines);
  const entries = (n: number): string => (also > 0 ? t('can.also', { n, m: also }) : t('can.entries', { n }));
  const back = way.file === null ? t('can.snapshot', { at: showTime(way.at) }) : entries(way.file.lines);
  const gone = lost === null ? t('cannot.unknown') : lost === 0 ? t('cannot.none') : t('cannot.n', { n: lost });
  return (
    <dl className="recovery-back">
      <dt>{t('can')}</dt>
      <dd>{back}</dd>
      <dt>{t('cannot')}</dt>
      <dd className={lost === 0 ? undefined : 'recovery-lost'}>{gone}</dd>
    </dl>
  );
}
