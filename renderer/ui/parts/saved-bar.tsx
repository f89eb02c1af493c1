/** The bar that says 已保存 with the number, and for ten seconds offers to take it back. */
import { useText } from '@renderer/i18n/use-text';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button';
import './saved-bar.css';
import { words } from './texts';

interface SavedBarProps {
  /** Number of the record, as TS-20261121-003; the bar starts its ten seconds anew when it changes. */
  readonly no: string;
  readonly onUndo?: () => void;
  readonly onPrint?: () => void;
  /** Further buttons, such as 派工. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  /** Seconds for which 撤销 is offered. */
  readonly seconds?: number;
}

/** Mount it with `key={no + rev}`, so that each saving starts anew. */
export function SavedBar({ no, onUndo, onPrint, children, onClose, seconds = 10 }: SavedBarProps) {
  const t = useText(words);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <div className="saved-bar">
      <span role="status">
        {t('saved')} <b className="num">{no}</b>
      </span>
      {onUndo && left > 0 && (
        <Button small onClick={onUndo} keys="Ctrl Z">
          {t('undo')} {/* Not told each second. */}
          <span className="num small" aria-hidden="true">
            {left}
          </span>
        </Button>
      )}
      {onPrint && (
        <Button small onClick={onPrint} keys="Ctrl P">
          {t('print')}
        </Button>
      )}
      {children}
      <span className="push">
        <Button small onClick={onClose} label={t('close')}>
          ×
        </Button>
      </span>
    </div>
  );
}
