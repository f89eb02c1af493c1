/** The place that is written on. */
import { useText } from '@renderer/i18n/use-text';
import { inkPaths } from '@shared/base/ink';
import { type RefObject, useMemo } from 'react';
import { InkLines } from './drawing';
import './signature.css';
import { words } from './texts';
import type { Pen } from './use-pen';

interface SignPadProps {
  readonly pen: Pen;
  /** Where it is measured when the signing is over. */
  readonly place: RefObject<SVGSVGElement | null>;
}

export function SignPad({ pen, place }: SignPadProps) {
  const t = useText(words);
  const { strokes, live, handlers } = pen;
  const done = useMemo(() => inkPaths(strokes), [strokes]);
  const now = useMemo(() => inkPaths(live.length === 0 ? [] : [live]), [live]);
  const blank = strokes.length === 0 && live.length === 0;
  return (
    <div className="sign-pad">
      {blank && (
        <span className="sign-pad-here" aria-hidden>
          {t('here')}
        </span>
      )}
      <svg ref={place} className="ink sign-pad-paper" role="img" aria-label={t('pad', { n: strokes.length })} {...handlers}>
        <g>
          <InkLines paths={done} />
        </g>
        <g>
          <InkLines paths={now} />
        </g>
      </svg>
      <output className="only-spoken">{t('strokes', { n: strokes.length })}</output>
    </div>
  );
}
