/** A box under (or over) its control, above everything else, so that scrolling panes don't cut it off. */
import { type ReactNode, type RefObject, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';

interface Place {
  readonly left?: number;
  readonly right?: number;
  readonly width: number;
  readonly top?: number;
  readonly bottom?: number;
}

interface PopupProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** Least height that should fit below; otherwise the box opens upwards. */
  readonly room?: number;
  /** Both end at the same right edge where the box would leave the window. */
  readonly end?: boolean;
  readonly children: ReactNode;
}

/** Width a box may need beside its anchor, px. */
const BESIDE = 260;

export function Popup({ anchor, room = 220, end = false, children }: PopupProps) {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const put = (): void => {
      const box = anchor.current?.getBoundingClientRect();
      if (!box) return;
      const below = window.innerHeight - box.bottom;
      const side = end && box.left + BESIDE > window.innerWidth ? { right: window.innerWidth - box.right } : { left: box.left };
      const flat = { ...side, width: Math.max(box.width, 200) };
      setPlace(below < room && box.top > below ? { ...flat, bottom: window.innerHeight - box.top + 4 } : { ...flat, top: box.bottom + 4 });
    };
    put();
    window.addEventListener('resize', put);
    window.addEventListener('scroll', put, true);
    return () => {
      window.removeEventListener('resize', put);
      window.removeEventListener('scroll', put, true);
    };
  }, [anchor, room, end]);
  if (!place) return null;
  const { width, ...edges } = place;
  return createPortal(
    <div className="popup" style={{ ...edges, minWidth: width }}>
      {children}
    </div>,
    document.body,
  );
}
