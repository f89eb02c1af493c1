/** A button that shows its key; one look for every screen. */
import type { MouseEvent, ReactNode } from 'react';
import { Kbd } from './kbd';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly tone?: 'main' | 'plain' | 'danger' | 'quiet';
  readonly small?: boolean;
  /** Key that does the same; only shown here, listened to elsewhere. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly pressed?: boolean;
  /** Marks the button that the last field leads to. */
  readonly save?: boolean;
}

export function Button({ children, onClick, tone = 'plain', small = false, keys, disabled = false, label, pressed, save }: ButtonProps) {
  const look = `btn${tone === 'plain' ? '' : ` btn-${tone}`}${small ? ' btn-small' : ''}`;
  return (
    <button
      type="button"
      className={look}
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      data-save={save ? '' : undefined}
    >
      {children}
      {keys !== undefined && <Kbd>{keys}</Kbd>}
    </button>
  );
}
