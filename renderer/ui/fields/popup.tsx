/** A box under (or over) its control, above everything else, so that scrolling panes don't cut it off. */
import { pageZoom } from '@renderer/stores/preferences';
import { type ReactNode, type RefObject, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';

interface Place {
  readonly left?: number;
  readonly right?: number;
  readonly width: number;
  readonly top?: number;
  readonly bottom?: number;
  /** From the control to the edge of the window: more would be out of sight, and nothing scrolls there. */
  readonly most: number;
}

interface PopupProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** Least height that should fit below; otherwise the box opens to where more of it fits. */
  readonly room?: number;
  /** Both end at the same right edge where the box would leave the window. */
  readonly end?: boolean;
  readonly children: ReactNode;
}

/** Width a box may need beside its anchor, px. */
const BESIDE = 260;
/** Between the box and its control, and between the box and the edge of the window, px. */
const GAP = 4;
const EDGE = 4;

export function Popup({ anchor, room = 220, end = false, children }: PopupProps) {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const put = (): void => {
      const seen = anchor.current?.getBoundingClientRect();
      if (!seen) return;
      const zoom = pageZoom();
      const [left, right, top, bottom] = [seen.left / zoom, seen.right / zoom, seen.top / zoom, seen.bottom / zoom];
      const [width, height] = [window.innerWidth / zoom, window.innerHeight / zoom];
      const below = height - bottom;
      const side = end && left + BESIDE > width ? { right: width - right } : { left };
      const flat = { ...side, width: Math.max(right - left, 200) };
      setPlace(
        below < room && top > below
          ? { ...flat, bottom: height - top + GAP, most: top - GAP - EDGE }
          : { ...flat, top: bottom + GAP, most: below - GAP - EDGE },
      );
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
  const { width, most, ...edges } = place;
  return createPortal(
    <div className="popup" style={{ ...edges, minWidth: width, ['--most' as string]: `${most}px` }}>
      {children}
    </div>,
    document.body,
  );
}
