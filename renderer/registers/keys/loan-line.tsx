/** One key that is out: who has it, since when, until when, and the button that takes it back. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { dueText, shortTime } from '@renderer/ui/list/due';
import { Button } from '@renderer/ui/parts/button';
import { Tag } from '@renderer/ui/parts/tag';
import { useSeen } from '@renderer/ui/seen';
import type { Instant } from '@shared/base/time';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { keys } from '@shared/registers/keys/definition';
import { useEffect, useRef } from 'react';
import type { HungKey } from './arrange';
import { words } from './texts';

interface LoanLineProps {
  readonly one: HungKey;
  readonly now: Instant;
  readonly on: boolean;
  readonly onOpen: (id: string) => void;
  readonly onReturn: (loan: Row) => void;
  /** The same with the signature of who brings it back. */
  readonly onSign: (loan: Row) => void;
}

export function LoanLine({ one, now, on, onOpen, onReturn, onSign }: LoanLineProps) {
  const t = useText(words);
  const language = useLanguage();
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (on) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  // The chosen line is the matter at hand: its number can be dialled.
  const seen = useSeen(on ? 'record' : 'board');
  const key = seen(one.key);
  const loan = one.loan && seen(one.loan);
  const due = loan && dueText(loan, now, language);
  const who = loan ? [textIn(loan.data, 'borrower'), textIn(loan.data, 'org'), textIn(loan.data, 'phone')] : [textIn(key.data, 'holder')];
  return (
    <li ref={ref} className={on ? 'thing-line on' : 'thing-line'} aria-current={on}>
      <span className="thing-no">{key.no}</span>
      <span className="thing-two">
        <b>{who.filter((word) => word !== '').join(' ')}</b>
        <small>{[keys.gist(key.data as never, language), loan && textIn(loan.data, 'purpose')].filter(Boolean).join(' · ')}</small>
      </span>
      {loan && <span className="num muted">{t('since', { time: shortTime(loan.at, now) })}</span>}
      {due && <Tag tone={due.tone}>{due.text}</Tag>}
      {loan && on && (
        <Button small onClick={() => one.loan && onSign(one.loan)} keys="Alt I">
          {t('signed')}
        </Button>
      )}
      {loan ? (
        <Button small tone={on ? 'main' : 'plain'} onClick={() => one.loan && onReturn(one.loan)} {...(on && { keys: 'Enter' })}>
          {t('return')}
        </Button>
      ) : (
        <Button small onClick={() => onOpen(key.id)}>
          {t('view')}
        </Button>
      )}
    </li>
  );
}
