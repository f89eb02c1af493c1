/** The frame of a board made for the thing: a box that takes scans and words, what there is in figures, and the lines below. */
import { useSignRequest } from '@renderer/stores/sign-request';
import { useKeysIn } from '@renderer/ui/keys';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './board.css';

interface BoardFrameProps {
  /** Says what can be scanned or typed. */
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Keys of the whole board (`useBoardChoice`): says whether it took one. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Figures and filters beside the box. */
  readonly figures?: ReactNode;
  /** Buttons at the right end. */
  readonly tools?: ReactNode;
  /** Something else has the keys while true, on the board or beside it; the box takes them back afterwards. */
  readonly busy?: boolean;
  /** Spoken when something was done or refused. */
  readonly message?: ReactNode;
  readonly children: ReactNode;
}

export function BoardFrame({ hint, text, onText, onKey, figures, tools, busy = false, message, children }: BoardFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useKeysIn(place, onKey);
  // A pad over the board takes every key: what is behind it cannot have the focus yet.
  const signing = useSignRequest((state) => state.request !== null);
  const free = !busy && !signing;
  useLayoutEffect(() => {
    if (free) box.current?.focus();
  }, [free]);
  return (
    <div ref={place} className="thing-board">
      <div className="thing-head">
        <input
          ref={box}
          aria-label={hint}
          type="search"
          className="control-input thing-find"
          placeholder={hint}
          autoComplete="off"
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
        {figures !== undefined && <span className="thing-figures">{figures}</span>}
        {tools !== undefined && <span className="row push">{tools}</span>}
      </div>
      {message}
      {children}
    </div>
  );
}
