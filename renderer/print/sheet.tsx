/** One form's own run of pages: paper, orientation, foot and page count. */
import { isContinuous } from '@shared/base/paper';
import { type CSSProperties, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Orientation, Paper } from './model';
import { contentSize, pageRule } from './page-rule';
import './print.css';
import './a5.css';
import './needle.css';

export interface SheetProps {
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly footLeft: string;
  readonly footRight: string;
  readonly children: ReactNode;
}

/** Chromium rounds paper to 300 dots an inch, the short side of A4 down by a tenth: a column as high as the paper would hold a line too many. */
const PAGE_ROUNDING_MM = 0.15;

/** Lays children out on pages of their own; on screen what is higher than a page flows into columns of page size, by which the pages are counted. */
export function Sheet({ paper, orientation, footLeft, footRight, children }: SheetProps) {
  const name = `pf${useId().replace(/[^A-Za-z0-9]/g, '')}`;
  const sheet = useRef<HTMLElement>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [width, height] = contentSize(paper, orientation);
  const room = height - PAGE_ROUNDING_MM;
  useLayoutEffect(() => setTotal(countPages(sheet.current, room)), [room]);
  const rule = pageRule({ name, paper, orientation, footLeft, footRight, total });
  const size = { '--pf-width': `${width}mm`, '--pf-height': `${room}mm` } as CSSProperties;
  return (
    <section
      ref={sheet}
      id={name}
      data-pages={total ?? 1}
      data-no={footRight}
      className={`pf-sheet ${look(paper, orientation)}${total === null ? '' : ' pf-counted'}`}
      style={size}
    >
      {/* On paper alone: a rule that counts on the screen has all forms that lie there looked through again, for each that comes. */}
      <style media="print">{`${rule}#${name}{page:${name}}`}</style>
      {children}
    </section>
  );
}

/** Half and third of continuous paper are about as large as A5 that lies across, and laid out as that. */
function look(paper: Paper, orientation: Orientation): string {
  if (!isContinuous(paper)) return `pf-${paper} pf-${orientation}`;
  return `pf-needle pf-${paper} ${paper === '241x280' ? 'pf-A4 pf-portrait' : 'pf-A5 pf-landscape'}`;
}

const PIXELS_PER_MM = 96 / 25.4;

/**
 * Pages that a laid-out sheet fills, or null where there is no layout. What is no higher than a page is one page; only the rest is laid out
 * in columns, which takes twice as long.
 */
function countPages(sheet: HTMLElement | null, room: number): number | null {
  const { width, height } = sheet?.getBoundingClientRect() ?? { width: 0, height: 0 };
  if (sheet === null || width === 0) return null;
  if (height <= room * PIXELS_PER_MM) return 1;
  sheet.classList.add('pf-columns');
  return Math.max(1, Math.round(sheet.scrollWidth / width));
}
