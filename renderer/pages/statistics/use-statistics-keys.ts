/** Keys of the statistics: ← → lead to the span before and after, ↑ ↓ from figure to figure, R counts again. */
import { isComposing, isWriting, useLetterKeys } from '@renderer/ui/keys';
import { type Span, spanAfter, spanBefore } from '@shared/rules/statistics/spans';
import { type RefObject, useLayoutEffect, useRef } from 'react';

const ELSEWHERE = 'dialog, nav, [role="menu"], .chart-place, .statistics-records';

/** Give the answer to the element in which the figures stand. */
export function useStatisticsKeys(
  span: Span,
  cutOff: number,
  onSpan: (span: Span) => void,
  onAgain: () => void,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const act = (key: string): boolean => {
    if (key === 'ArrowLeft') onSpan(spanBefore(span, cutOff));
    else if (key === 'ArrowRight') onSpan(spanAfter(span, cutOff));
    else if (key === 'ArrowDown' || key === 'ArrowUp') return stepFigure(place.current, key === 'ArrowDown' ? 1 : -1);
    else return false;
    return true;
  };
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isComposing(event)) return;
      if (isWriting(event.target) || (event.target instanceof Element && event.target.closest(ELSEWHERE))) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useLetterKeys({ R: onAgain });
  return place;
}

/** From the figure in focus to the next; the first ↓ enters the figures. */
function stepFigure(place: HTMLElement | null, step: 1 | -1): boolean {
  const figures = [...(place?.querySelectorAll<HTMLElement>('[data-figure]') ?? [])];
  const at = figures.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 && step < 0 ? undefined : figures[at + step];
  next?.focus();
  return next !== undefined;
}
