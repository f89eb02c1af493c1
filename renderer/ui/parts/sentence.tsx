/** A sentence that says what happened and what to do; errors are spoken at once by screen readers. */
import type { ReactNode } from 'react';
import { RuleLink } from './rule-link';

interface SentenceProps {
  readonly tone?: 'late' | 'calm' | 'done';
  readonly children: ReactNode;
  /** Buttons at the end of the line. */
  readonly action?: ReactNode;
}

export function Sentence({ tone = 'late', children, action }: SentenceProps) {
  return (
    <div className={`sentence sentence-${tone}`} role={tone === 'late' ? 'alert' : 'status'}>
      <span>{children}</span>
      {tone === 'late' && <RuleLink sentence={children} />}
      {action !== undefined && <span className="push">{action}</span>}
    </div>
  );
}
