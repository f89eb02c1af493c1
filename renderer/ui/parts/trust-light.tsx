/** The light in the top bar: are the records safe, and when was the last backup. */
import type { Tone } from '@shared/registers/contract/definition';
import './trust-light.css';

interface TrustLightProps {
  /** done = all is well, today = something to do soon, late = records are in danger. */
  readonly tone: Extract<Tone, 'done' | 'today' | 'late'>;
  /** In words, as 已保存 · 备份 12 分钟前. */
  readonly text: string;
  readonly onOpen: () => void;
}

const SIGN = { done: '●', today: '▲', late: '■' } as const;

export function TrustLight({ tone, text, onOpen }: TrustLightProps) {
  return (
    <button type="button" className={`trust-light trust-${tone}`} onClick={onOpen}>
      <span aria-hidden="true">{SIGN[tone]}</span>
      {text}
    </button>
  );
}
